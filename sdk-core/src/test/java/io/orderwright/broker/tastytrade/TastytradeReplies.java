package io.orderwright.broker.tastytrade;

/** Answers of the shapes that tastytrade gives, with orders of our own in them. */
final class TastytradeReplies {
    /** A share order that waits for another share's price, as a placement is answered. */
    static final String CONDITIONAL = """
            {"data":{"order":{"id":4007362691,"account-number":"5WX00001","time-in-force":"GTC","order-type":"Limit",
            "size":7,"underlying-symbol":"KO","underlying-instrument-type":"Equity","price":"61.5",
            "price-effect":"Credit","value-effect":"","status":"Contingent","contingent-status":"Pending Condition",
            "cancellable":true,"editable":true,"edited":false,"external-identifier":"abc",
            "received-at":"2026-11-20T15:30:01.250+00:00","updated-at":1795188601250,
            "legs":[{"instrument-type":"Equity","symbol":"KO","quantity":7,"remaining-quantity":7,
            "action":"Sell to Close","fills":[]}],
            "rules":{"route-after":"2026-11-23T14:30:00.000+00:00","conditions":[{"id":41,"action":"route",
            "symbol":"PEP","instrument-type":"Equity","indicator":"last","comparator":"lte","threshold":"150.0",
            "is-threshold-based-on-notional":false,"price-components":[{"symbol":"PEP","instrument-type":"Equity",
            "quantity":1,"quantity-direction":"Long"}]}]}},
            "warnings":[{"code":"tif.next_valid_session","message":"It begins working in the next session."}],
            "buying-power-effect":{"change-in-buying-power":"430.49","change-in-buying-power-effect":"Credit",
            "current-buying-power":"1000.0","current-buying-power-effect":"Credit","new-buying-power":"1430.49",
            "new-buying-power-effect":"Credit","is-spread":false,"impact":"430.49","effect":"Credit"},
            "fee-calculation":{"regulatory-fees":"0.02","regulatory-fees-effect":"Debit","clearing-fees":"0.01",
            "clearing-fees-effect":"Debit","commission":"0.0","commission-effect":"None",
            "total-fees":"0.03","total-fees-effect":"Debit"}},"context":"/accounts/5WX00001/orders"}
            """;

    /** A bracket as it is read back: the trigger filled, the target working, the stop waiting. */
    static final String BRACKET = """
            {"data":{"id":2000010599,"account-number":"5WX00001","type":"OTOCO",
            "trigger-order":{"id":2002750901,"account-number":"5WX00001","time-in-force":"Day","order-type":"Limit",
            "size":100,"underlying-symbol":"KO","underlying-instrument-type":"Equity","price":"60.0",
            "price-effect":"Debit","status":"Filled","cancellable":false,"editable":false,"edited":false,
            "external-identifier":"abc-1","received-at":"2026-11-20T15:30:01.250+00:00",
            "terminal-at":"2026-11-20T15:30:02.001+00:00","updated-at":1795188602001,
            "complex-order-id":2000010599,"complex-order-tag":"OTOCO::trigger-order",
            "legs":[{"instrument-type":"Equity","symbol":"KO","quantity":100,"remaining-quantity":0,
            "action":"Buy to Open","fills":[
            {"fill-id":"f-1","quantity":60,"fill-price":"59.98","filled-at":"2026-11-20T15:30:01.900+00:00",
            "destination-venue":"VENUE_A"},
            {"fill-id":"f-2","quantity":40,"fill-price":"60.0","filled-at":"2026-11-20T15:30:02.000+00:00"},
            {"fill-id":"f-1","quantity":60,"fill-price":"59.98","filled-at":"2026-11-20T15:30:01.900+00:00"}]}]},
            "orders":[
            {"id":2002750902,"account-number":"5WX00001","time-in-force":"GTC","order-type":"Limit","size":100,
            "underlying-symbol":"KO","price":"70.0","price-effect":"Credit","status":"Live","cancellable":true,
            "editable":true,"edited":false,"external-identifier":"abc-2","complex-order-id":2000010599,
            "complex-order-tag":"OTOCO::oco-1-order","updated-at":1795188602050,
            "legs":[{"instrument-type":"Equity","symbol":"KO","quantity":100,"remaining-quantity":100,
            "action":"Sell to Close","fills":[]}]},
            {"id":2002750903,"account-number":"5WX00001","time-in-force":"GTC","order-type":"Stop","size":100,
            "underlying-symbol":"KO","stop-trigger":"50.0","status":"Contingent",
            "contingent-status":"Pending Order","cancellable":true,"editable":true,"edited":false,
            "external-identifier":"abc-3","complex-order-id":2000010599,
            "complex-order-tag":"OTOCO::oco-1-order","updated-at":0,
            "legs":[{"instrument-type":"Equity","symbol":"KO","quantity":100,"remaining-quantity":100,
            "action":"Sell to Close","fills":[]}]}]},"context":"/accounts/5WX00001/complex-orders/2000010599"}
            """;

    private TastytradeReplies() {}
}
