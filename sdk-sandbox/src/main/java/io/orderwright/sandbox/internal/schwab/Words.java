package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.exchange.State;
import java.util.Map;
import java.util.Set;

/** The words of Schwab's Trader API. */
final class Words {
    static final Set<String> SESSIONS = Set.of("NORMAL", "AM", "PM", "SEAMLESS");

    /** What order entry takes for every asset. */
    static final Set<String> DURATIONS = Set.of("DAY", "GOOD_TILL_CANCEL", "FILL_OR_KILL");

    /** Words of the document that Schwab refuses for equities. */
    static final Set<String> OPTION_DURATIONS =
            Set.of("IMMEDIATE_OR_CANCEL", "END_OF_WEEK", "END_OF_MONTH", "NEXT_END_OF_MONTH");

    static final Set<String> ORDER_TYPES = Set.of(
            "MARKET",
            "LIMIT",
            "STOP",
            "STOP_LIMIT",
            "TRAILING_STOP",
            "TRAILING_STOP_LIMIT",
            "MARKET_ON_CLOSE",
            "LIMIT_ON_CLOSE",
            "NET_DEBIT",
            "NET_CREDIT",
            "NET_ZERO");
    static final Set<String> STRATEGIES = Set.of("SINGLE", "OCO", "TRIGGER");
    static final Set<String> COMPLEX = Set.of(
            "NONE",
            "COVERED",
            "VERTICAL",
            "BACK_RATIO",
            "CALENDAR",
            "DIAGONAL",
            "STRADDLE",
            "STRANGLE",
            "COLLAR_SYNTHETIC",
            "BUTTERFLY",
            "CONDOR",
            "IRON_CONDOR",
            "VERTICAL_ROLL",
            "COLLAR_WITH_STOCK",
            "DOUBLE_DIAGONAL",
            "UNBALANCED_BUTTERFLY",
            "UNBALANCED_CONDOR",
            "UNBALANCED_IRON_CONDOR",
            "UNBALANCED_VERTICAL_ROLL",
            "MUTUAL_FUND_SWAP",
            "CUSTOM");
    static final Set<String> LINK_BASES =
            Set.of("MANUAL", "BASE", "TRIGGER", "LAST", "BID", "ASK", "ASK_BID", "MARK", "AVERAGE");
    static final Set<String> LINK_TYPES = Set.of("VALUE", "PERCENT", "TICK");
    static final Set<String> STOP_TYPES = Set.of("STANDARD", "BID", "ASK", "LAST", "MARK");
    static final Set<String> SPECIAL = Set.of("ALL_OR_NONE", "DO_NOT_REDUCE", "ALL_OR_NONE_DO_NOT_REDUCE");
    static final Set<String> TAX_LOTS =
            Set.of("FIFO", "LIFO", "HIGH_COST", "LOW_COST", "AVERAGE_COST", "SPECIFIC_LOT", "LOSS_HARVESTER");
    static final Set<String> POSITION_EFFECTS = Set.of("OPENING", "CLOSING", "AUTOMATIC");
    static final Set<String> QUANTITY_TYPES = Set.of("ALL_SHARES", "DOLLARS", "SHARES");
    static final Set<String> DIVIDENDS = Set.of("REINVEST", "PAYOUT");
    static final Set<String> ASSETS = Set.of("EQUITY", "OPTION");
    static final Set<String> EQUITY_INSTRUCTIONS = Set.of("BUY", "SELL", "BUY_TO_COVER", "SELL_SHORT");
    static final Set<String> OPTION_INSTRUCTIONS =
            Set.of("BUY_TO_OPEN", "BUY_TO_CLOSE", "SELL_TO_OPEN", "SELL_TO_CLOSE");

    static final Set<String> STATUSES = Set.of(
            "AWAITING_PARENT_ORDER",
            "AWAITING_CONDITION",
            "AWAITING_STOP_CONDITION",
            "AWAITING_MANUAL_REVIEW",
            "ACCEPTED",
            "AWAITING_UR_OUT",
            "PENDING_ACTIVATION",
            "QUEUED",
            "WORKING",
            "REJECTED",
            "PENDING_CANCEL",
            "CANCELED",
            "PENDING_REPLACE",
            "REPLACED",
            "FILLED",
            "EXPIRED",
            "NEW",
            "AWAITING_RELEASE_TIME",
            "PENDING_ACKNOWLEDGEMENT",
            "PENDING_RECALL",
            "UNKNOWN");

    private static final Map<State, String> STATES = Map.of(
            State.AWAITING_PARENT, "AWAITING_PARENT_ORDER",
            State.AWAITING_RELEASE, "AWAITING_RELEASE_TIME",
            State.AWAITING_SESSION, "PENDING_ACTIVATION",
            State.AWAITING_STOP, "AWAITING_STOP_CONDITION",
            State.CANCEL_PENDING, "PENDING_CANCEL");

    private Words() {}

    static String of(State state) {
        return STATES.getOrDefault(state, state.name());
    }
}
