package io.orderwright.broker.tastytrade;

import java.util.Set;

/**
 * The names of tastytrade's fields, and which of them the language has a place for. Source: tastytrade Open API, Orders:
 * the bodies of POST /accounts/{account_number}/orders and …/complex-orders, and what their answers add.
 */
final class WireFields {
    static final String BROKER = "tastytrade";

    static final String ORDER_TYPE = "order-type";
    static final String TIME_IN_FORCE = "time-in-force";
    static final String GTC_DATE = "gtc-date";
    static final String PRICE = "price";
    static final String PRICE_EFFECT = "price-effect";
    static final String STOP_TRIGGER = "stop-trigger";
    static final String VALUE = "value";
    static final String VALUE_EFFECT = "value-effect";
    static final String AUTOMATED = "automated-source";
    static final String PARTITION = "partition-key";
    static final String LEGS = "legs";
    static final String RULES = "rules";
    static final String ADVANCED = "advanced-instructions";
    static final String STRICT = "strict-position-effect-validation";

    static final String SOURCE = "source";
    static final String EXTERNAL_ID = "external-identifier";
    static final String PREFLIGHT_ID = "preflight-id";

    static final String INSTRUMENT_TYPE = "instrument-type";
    static final String SYMBOL = "symbol";
    static final String ACTION = "action";
    static final String QUANTITY = "quantity";

    static final String ROUTE_AFTER = "route-after";
    static final String CANCEL_AT = "cancel-at";
    static final String CONDITIONS = "conditions";
    static final String INDICATOR = "indicator";
    static final String COMPARATOR = "comparator";
    static final String THRESHOLD = "threshold";
    static final String COMPONENTS = "price-components";
    static final String DIRECTION = "quantity-direction";

    static final String TYPE = "type";
    static final String TRIGGER_ORDER = "trigger-order";
    static final String ORDERS = "orders";
    static final String RATIO_COMPARATOR = "ratio-price-comparator";
    static final String RATIO_THRESHOLD = "ratio-price-threshold";
    static final String RATIO_NOTIONAL = "ratio-price-is-threshold-based-on-notional";

    /** The names under which answers tell the rules of an order: those of the Swagger document's Order. */
    static final String TOLD_RULES = "order-rule";

    static final String TOLD_CONDITIONS = "order-conditions";

    /** The fields of an order that the language has a place for. */
    static final Set<String> OF_ORDER = Set.of(
            ORDER_TYPE,
            TIME_IN_FORCE,
            GTC_DATE,
            PRICE,
            PRICE_EFFECT,
            STOP_TRIGGER,
            VALUE,
            VALUE_EFFECT,
            AUTOMATED,
            PARTITION,
            LEGS,
            RULES,
            ADVANCED);

    /** The fields that belong to one placement of an order. */
    static final Set<String> OF_PLACEMENT = Set.of(SOURCE, EXTERNAL_ID, PREFLIGHT_ID);

    /** The fields of a leg that the language has a place for. */
    static final Set<String> OF_LEG = Set.of(INSTRUMENT_TYPE, SYMBOL, ACTION, QUANTITY);

    /** The fields of a complex order that the language has a place for. */
    static final Set<String> OF_COMPLEX =
            Set.of(TYPE, TRIGGER_ORDER, ORDERS, RATIO_COMPARATOR, RATIO_THRESHOLD, RATIO_NOTIONAL);

    /** What an answer tells of an order's past; the underlying, taken in requests too, follows from the legs. */
    static final Set<String> HISTORY_OF_ORDER = Set.of(
            "id",
            "account-number",
            "status",
            "contingent-status",
            "confirmation-status",
            "cancellable",
            "editable",
            "edited",
            "leg-count",
            "size",
            "underlying-symbol",
            "underlying-instrument-type",
            "ext-client-order-id",
            "ext-exchange-order-number",
            "ext-global-order-number",
            "global-request-id",
            "complex-order-id",
            "complex-order-tag",
            "replaces-order-id",
            "replacing-order-id",
            "received-at",
            "in-flight-at",
            "live-at",
            "terminal-at",
            "cancelled-at",
            "cancelled-size",
            "cancel-user-id",
            "cancel-username",
            "reject-reason",
            "user-id",
            "username",
            "destination-venue",
            "updated-at",
            TOLD_RULES);

    /** What an answer adds to a leg. */
    static final Set<String> HISTORY_OF_LEG = Set.of("remaining-quantity", "fills");

    /** What an answer adds to a complex order. */
    static final Set<String> HISTORY_OF_COMPLEX = Set.of("id", "account-number", "terminal-at", "related-orders");

    /** What an answer adds to a condition. */
    static final Set<String> HISTORY_OF_CONDITION =
            Set.of("id", "is-threshold-based-on-notional", "triggered-at", "triggered-value");

    /** What an answer adds to the rules. */
    static final Set<String> HISTORY_OF_RULES = Set.of("routed-at", "cancelled-at");

    /** Any of these tells an answer from a request; a dry-run's answer has no id. */
    static final Set<String> MARKS_OF_REPLY = Set.of("id", "account-number", "status");

    private WireFields() {}
}
