package io.orderwright.broker.schwab;

import java.util.Set;

/**
 * The names of Schwab's fields, and which of them the language has a place for. Source: Schwab Trader API, OrderRequest
 * and Order; {@code priceOffset} is in no document of Schwab's, and is taken.
 */
final class WireFields {
    static final String BROKER = "schwab";

    static final String SESSION = "session";
    static final String DURATION = "duration";
    static final String ORDER_TYPE = "orderType";
    static final String CANCEL_TIME = "cancelTime";
    static final String COMPLEX_STRATEGY = "complexOrderStrategyType";
    static final String QUANTITY = "quantity";
    static final String REQUESTED_DESTINATION = "requestedDestination";
    static final String DESTINATION_LINK = "destinationLinkName";
    static final String RELEASE_TIME = "releaseTime";
    static final String STOP_PRICE = "stopPrice";
    static final String STOP_BASIS = "stopPriceLinkBasis";
    static final String STOP_LINK_TYPE = "stopPriceLinkType";
    static final String STOP_OFFSET = "stopPriceOffset";
    static final String STOP_TYPE = "stopType";
    static final String PRICE_BASIS = "priceLinkBasis";
    static final String PRICE_LINK_TYPE = "priceLinkType";
    static final String PRICE_OFFSET = "priceOffset";
    static final String PRICE = "price";
    static final String TAX_LOT = "taxLotMethod";
    static final String LEGS = "orderLegCollection";
    static final String ACTIVATION_PRICE = "activationPrice";
    static final String SPECIAL_INSTRUCTION = "specialInstruction";
    static final String STRATEGY = "orderStrategyType";
    static final String CHILDREN = "childOrderStrategies";

    static final String INSTRUCTION = "instruction";
    static final String INSTRUMENT = "instrument";
    static final String ASSET_TYPE = "assetType";
    static final String SYMBOL = "symbol";
    static final String POSITION_EFFECT = "positionEffect";
    static final String QUANTITY_TYPE = "quantityType";
    static final String LEG_TYPE = "orderLegType";

    static final String SINGLE = "SINGLE";
    static final String OCO = "OCO";
    static final String TRIGGER = "TRIGGER";

    /** The fields of an order that the language has a place for. */
    static final Set<String> OF_ORDER = Set.of(
            SESSION,
            DURATION,
            ORDER_TYPE,
            CANCEL_TIME,
            COMPLEX_STRATEGY,
            QUANTITY,
            REQUESTED_DESTINATION,
            RELEASE_TIME,
            STOP_PRICE,
            STOP_BASIS,
            STOP_LINK_TYPE,
            STOP_OFFSET,
            STOP_TYPE,
            PRICE_BASIS,
            PRICE_LINK_TYPE,
            PRICE_OFFSET,
            PRICE,
            TAX_LOT,
            LEGS,
            ACTIVATION_PRICE,
            SPECIAL_INSTRUCTION,
            STRATEGY,
            CHILDREN);

    /** The fields of an order without legs of its own that the language has a place for. */
    static final Set<String> OF_COMPOSITE = Set.of(STRATEGY, CHILDREN);

    /** The fields of a leg that the language has a place for. */
    static final Set<String> OF_LEG = Set.of(INSTRUCTION, INSTRUMENT, QUANTITY, POSITION_EFFECT, QUANTITY_TYPE);

    /** The fields of an instrument that the language has a place for. */
    static final Set<String> OF_INSTRUMENT = Set.of(ASSET_TYPE, SYMBOL);

    /** What a reply tells of an order's past; OrderRequest lists some of it, to no purpose. */
    static final Set<String> HISTORY_OF_ORDER = Set.of(
            "filledQuantity",
            "remainingQuantity",
            "orderId",
            "cancelable",
            "editable",
            "status",
            "statusDescription",
            "enteredTime",
            "closeTime",
            "tag",
            "accountNumber",
            "accountId",
            "orderActivityCollection",
            "replacingOrderCollection");

    /** What a reply adds to a leg. */
    static final Set<String> HISTORY_OF_LEG = Set.of("legId", LEG_TYPE);

    /** What a reply tells about an instrument. */
    static final Set<String> HISTORY_OF_INSTRUMENT = Set.of(
            "cusip",
            "description",
            "instrumentId",
            "netChange",
            "name",
            "optionDeliverables",
            "putCall",
            "optionMultiplier",
            "type",
            "underlyingSymbol",
            "maturityDate",
            "factor",
            "variableRate");

    /** Any of these tells a reply from a request. */
    static final Set<String> MARKS_OF_REPLY = Set.of("orderId", "status", "enteredTime");

    private WireFields() {}
}
