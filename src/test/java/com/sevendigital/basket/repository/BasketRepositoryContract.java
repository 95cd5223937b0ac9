package com.sevendigital.basket.repository;

/** What each way of keeping baskets does alike: the fake of the other tests does what DynamoDB does. */
abstract class BasketRepositoryContract
        implements KeepingContract,
                AddingContract,
                AddingUnreadContract,
                ChangingFormatContract,
                RemovingContract,
                ReplacingContract,
                OwningContract,
                MergingContract,
                NotingContract,
                VisibilityContract {}
