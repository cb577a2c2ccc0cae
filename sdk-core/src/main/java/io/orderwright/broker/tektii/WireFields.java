package io.orderwright.broker.tektii;

import java.util.Set;

/** The names of the gateway's fields. Source: Tektii Gateway API 1.0.0, OrderRequest and Order. */
final class WireFields {
    static final String BROKER = "tektii";

    static final String SYMBOL = "symbol";
    static final String SIDE = "side";
    static final String QUANTITY = "quantity";
    static final String ORDER_TYPE = "order_type";
    static final String LIMIT_PRICE = "limit_price";
    static final String STOP_PRICE = "stop_price";
    static final String TRAILING_DISTANCE = "trailing_distance";
    static final String TRAILING_TYPE = "trailing_type";
    static final String STOP_LOSS = "stop_loss";
    static final String TAKE_PROFIT = "take_profit";
    static final String POSITION_ID = "position_id";
    static final String REDUCE_ONLY = "reduce_only";
    static final String POST_ONLY = "post_only";
    static final String HIDDEN = "hidden";
    static final String DISPLAY_QUANTITY = "display_quantity";
    static final String MARGIN_MODE = "margin_mode";
    static final String LEVERAGE = "leverage";
    static final String CLIENT_ORDER_ID = "client_order_id";
    static final String OCO_GROUP_ID = "oco_group_id";
    static final String TIME_IN_FORCE = "time_in_force";

    static final String ID = "id";
    static final String STATUS = "status";

    /** The fields of a request that the language or a placement has a place for. */
    static final Set<String> OF_ORDER = Set.of(
            SYMBOL,
            SIDE,
            QUANTITY,
            ORDER_TYPE,
            LIMIT_PRICE,
            STOP_PRICE,
            TRAILING_DISTANCE,
            TRAILING_TYPE,
            STOP_LOSS,
            TAKE_PROFIT,
            POSITION_ID,
            REDUCE_ONLY,
            POST_ONLY,
            HIDDEN,
            DISPLAY_QUANTITY,
            MARGIN_MODE,
            LEVERAGE,
            CLIENT_ORDER_ID,
            OCO_GROUP_ID,
            TIME_IN_FORCE);

    /** What only a reply tells of an order. */
    static final Set<String> TOLD = Set.of(
            ID,
            STATUS,
            "filled_quantity",
            "remaining_quantity",
            "average_fill_price",
            "reject_reason",
            "parent_order_id",
            "correlation_id",
            "created_at",
            "updated_at");

    private WireFields() {}
}
