package com.sevendigital.basket.stub;

/** Bodies of purchases to try with. */
final class Purchases {

    private Purchases() {}

    /** A track and a release, paid with that token. */
    static String with(String token) {
        return """
                {"userId": "customer-1", "country": "GB", "currency": "GBP", "total": {"amount": "8.98", "currency": "GBP"},
                 "lines": [
                   {"releaseId": 320816, "trackId": 1535, "packageId": 2, "price": {"amount": "0.99", "currency": "GBP"}},
                   {"releaseId": 320867, "packageId": 2, "price": {"amount": "7.99", "currency": "GBP"}}],
                 "payment": {"method": "card", "token": "%s"}}
                """.formatted(token);
    }

    static String ordinary() {
        return with("tok_ok");
    }
}
