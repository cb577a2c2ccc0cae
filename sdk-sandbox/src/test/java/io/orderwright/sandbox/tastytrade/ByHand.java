package io.orderwright.sandbox.tastytrade;

/** Orders that somebody enters at tastytrade's own screen. */
final class ByHand {
    private ByHand() {}

    /** A buy far below the market. */
    static String buy(int quantity) {
        return """
                {"time-in-force":"GTC","order-type":"Limit","price":"50.00","price-effect":"Debit","legs":[
                {"instrument-type":"Equity","symbol":"KO","quantity":%d,"action":"Buy to Open"}]}
                """.formatted(quantity);
    }
}
