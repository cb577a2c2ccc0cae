package io.orderwright.broker.tastytrade;

import io.orderwright.client.Capabilities;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.Optional;

/** What tastytrade can do. Source: tastytrade Open API, Orders. */
final class TastytradeCapabilities {
    /** The extended sessions are for shares alone; an unset time in force is written, because tastytrade needs one. */
    static final Capabilities ALL = Capabilities.of(WireFields.BROKER)
            .instruments(
                    InstrumentKind.EQUITY,
                    InstrumentKind.OPTION,
                    InstrumentKind.FUTURE,
                    InstrumentKind.FUTURE_OPTION,
                    InstrumentKind.CRYPTO_PAIR)
            .orderTypes(
                    OrderType.MARKET,
                    OrderType.LIMIT,
                    OrderType.MARKETABLE_LIMIT,
                    OrderType.STOP,
                    OrderType.STOP_LIMIT,
                    OrderType.NET_DEBIT,
                    OrderType.NET_CREDIT)
            .timesInForce(
                    Optional.of(LifeWords.USUAL),
                    TimeInForce.DAY,
                    TimeInForce.GOOD_TILL_CANCEL,
                    TimeInForce.GOOD_TILL_DATE,
                    TimeInForce.IMMEDIATE_OR_CANCEL)
            .sessions(Optional.of(Session.NORMAL), Session.NORMAL, Session.EXTENDED, Session.OVERNIGHT)
            .features(
                    Feature.ONE_CANCELS_OTHER,
                    Feature.ONE_TRIGGERS_OTHER,
                    Feature.BRACKET,
                    Feature.MULTI_LEG,
                    Feature.GROUPS,
                    Feature.CONDITIONS,
                    Feature.FRACTIONAL_QUANTITY,
                    Feature.CASH_QUANTITY,
                    Feature.CLIENT_ORDER_ID,
                    Feature.REPLACE,
                    Feature.PREVIEW);

    private TastytradeCapabilities() {}
}
