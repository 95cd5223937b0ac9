package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money. */
class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "7.9, GBP, GBP 7.90",
        "7, EUR, EUR 7.00",
        "150, JPY, JPY 150",
        "1.5, BHD, BHD 1.500",
        "9E1, GBP, GBP 90.00"
    })
    void anAmountHasTheFractionDigitsOfItsCurrency(BigDecimal amount, Currency currency, String written) {
        assertThat(new Money(amount, currency)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"0.991, GBP", "1.5, JPY", "-0.01, GBP"})
    void anAmountThatIsNegativeOrTooPreciseIsRefused(BigDecimal amount, Currency currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(amount, currency));
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(pounds("7.9000")).isEqualTo(pounds("7.9")).hasSameHashCodeAs(pounds("7.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP 0.00", "GBP 799.99", "JPY 150"})
    void whatIsWrittenCanBeRead(String written) {
        assertThat(Money.parse(written)).hasToString(written);
    }

    @Test
    void amountsOfOneCurrencyAddUpAndCompare() {
        assertThat(pounds("0.99").plus(pounds("7.99"))).isEqualTo(pounds("8.98"));
        assertThat(pounds("0.99")).isLessThan(pounds("7.99"));
        assertThat(Money.zero(SampleBaskets.GB.currency())).isEqualTo(pounds("0"));
    }

    @Test
    void amountsOfTwoCurrenciesNeitherAddUpNorCompare() {
        var yen = Money.parse("JPY 150");

        assertThatIllegalArgumentException().isThrownBy(() -> pounds("1").plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> pounds("1").compareTo(yen));
    }
}
