package io.orderwright.broker.schwab;

import io.orderwright.client.Capabilities;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.Optional;

/** What Schwab can do. Source: Schwab Trader API, order entry: equities and options. */
final class SchwabCapabilities {
    /** The times in force from immediate-or-cancel on are for options alone. */
    static final Capabilities ALL = Capabilities.of(WireFields.BROKER)
            .instruments(InstrumentKind.EQUITY, InstrumentKind.OPTION)
            .orderTypes(
                    OrderType.MARKET,
                    OrderType.LIMIT,
                    OrderType.STOP,
                    OrderType.STOP_LIMIT,
                    OrderType.TRAILING_STOP,
                    OrderType.TRAILING_STOP_LIMIT,
                    OrderType.MARKET_ON_CLOSE,
                    OrderType.LIMIT_ON_CLOSE,
                    OrderType.NET_DEBIT,
                    OrderType.NET_CREDIT,
                    OrderType.NET_ZERO,
                    OrderType.EXERCISE,
                    OrderType.CABINET,
                    OrderType.NON_MARKETABLE)
            .timesInForce(
                    Optional.of(TimeInForce.DAY),
                    TimeInForce.DAY,
                    TimeInForce.GOOD_TILL_CANCEL,
                    TimeInForce.GOOD_TILL_DATE,
                    TimeInForce.FILL_OR_KILL,
                    TimeInForce.IMMEDIATE_OR_CANCEL,
                    TimeInForce.END_OF_WEEK,
                    TimeInForce.END_OF_MONTH,
                    TimeInForce.NEXT_END_OF_MONTH)
            .sessions(
                    Optional.of(Session.NORMAL),
                    Session.NORMAL,
                    Session.PRE_MARKET,
                    Session.AFTER_HOURS,
                    Session.EXTENDED)
            .features(
                    Feature.ONE_CANCELS_OTHER,
                    Feature.ONE_TRIGGERS_OTHER,
                    Feature.BRACKET,
                    Feature.MULTI_LEG,
                    Feature.REPLACE,
                    Feature.PREVIEW);

    private SchwabCapabilities() {}
}
