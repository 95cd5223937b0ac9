package com.sevendigital.basket.http;

/** Bodies of checkouts to try with. */
final class CheckoutBody {

    private CheckoutBody() {}

    /** Buys the basket at the total that it shows. */
    static String of(Answer basket, String token) {
        return of(basket.total(), basket.text("/currency"), token);
    }

    static String of(String amount, String currency, String token) {
        return of("{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency), token);
    }

    /** Confirms that total, whatever it is. */
    static String of(String confirmedTotal, String token) {
        return """
                {"confirmedTotal": %s, "userId": "customer-1", "payment": {"method": "card", "token": "%s"}}
                """.formatted(confirmedTotal, token);
    }
}
