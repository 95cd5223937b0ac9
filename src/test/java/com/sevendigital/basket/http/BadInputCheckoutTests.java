package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkouts that must not buy. */
class BadInputCheckoutTests extends BadInput {

    @Test
    void anEmptyBasketIsNotBought() {
        var empty = client().create("GB");

        client().checkOut(empty, "tok_ok").isProblem(422, "basket-empty");
        assertThat(client().get(empty).json()).isEqualTo(empty.json());
    }

    @Test
    void aCheckoutMustNameTheVersionThatWasSeen() {
        checkOut(null).isProblem(428, "precondition-required");
        checkOut("*").isProblem(428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"3\"", "W/\"2\"", "\"\"", "\"02\"", "\"other\"", "\"99999999999999999999\""})
    void anotherVersionThanTheBasketsIsNotBought(String ifMatch) {
        checkOut(ifMatch).isProblem(412, "version-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2", "2\"", "'2'", "w/\"2\"", "\"2\", \"1\"", "nonsense", "\"2\" \"2\""})
    void whatIsNoEntityTagIsNotValid(String ifMatch) {
        checkOut(ifMatch).isProblem(400, "validation-failed");
    }

    private Answer checkOut(@Nullable String ifMatch) {
        return client().checkOut(basket(), ifMatch, CheckoutBody.of(basket(), "tok_ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.78", "0", "0.00", "000"})
    void aTotalBelowThePriceBuysNothingAndAnswersTheFreshBasket(String amount) {
        var problem = refused(CheckoutBody.of(amount, "GBP", "tok_ok"));

        assertThat(problem.isProblem(409, "price-changed").at("/basket")).isEqualTo(basket().json());
    }

    @ParameterizedTest
    @CsvSource({
        "0.79, EUR, /confirmedTotal/currency",
        "79, JPY, /confirmedTotal/currency",
        "0.79, XYZ, /confirmedTotal/currency",
        "0.79, gbp, /confirmedTotal/currency",
        "0.79, '', /confirmedTotal/currency",
        "-0.79, GBP, /confirmedTotal/amount",
        "+0.79, GBP, /confirmedTotal/amount",
        "0.795, GBP, /confirmedTotal/amount",
        "0.7900000, GBP, /confirmedTotal/amount",
        "1e5, GBP, /confirmedTotal/amount",
        "'0,79', GBP, /confirmedTotal/amount",
        "'', GBP, /confirmedTotal/amount",
        "' 0.79', GBP, /confirmedTotal/amount",
        ".79, GBP, /confirmedTotal/amount",
        "1., GBP, /confirmedTotal/amount",
        "NaN, GBP, /confirmedTotal/amount",
        "0x1, GBP, /confirmedTotal/amount",
        "٠.٧٩, GBP, /confirmedTotal/amount",
        "9999999999999, GBP, /confirmedTotal/amount"
    })
    void aTotalThatIsNotAnAmountOfTheBasketsCurrencyIsNotValid(String amount, String currency, String pointer) {
        var problem = refused(CheckoutBody.of(amount, currency, "tok_ok")).isProblem(400, "validation-failed");

        assertThat(problem.texts("/errors", "pointer")).containsExactly(pointer);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var problem = refused("{\"confirmedTotal\": {\"amount\": \"x\", \"currency\": \"GBP\"}, \"payment\": {}}");

        assertThat(List.copyOf(problem.texts("/errors", "pointer")))
                .containsExactlyInAnyOrder("/confirmedTotal/amount", "/userId", "/payment/method");
    }

    private Answer refused(String body) {
        return checkoutCall().json(body).answer();
    }
}
