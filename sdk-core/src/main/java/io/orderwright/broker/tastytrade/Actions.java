package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a leg does, in tastytrade's words: everything opens or closes, but an outright future may leave that to the
 * position. Source: tastytrade Open API, Orders, legs, action.
 */
final class Actions {
    static final String BUY = "Buy";
    static final String SELL = "Sell";
    static final String BUY_TO_OPEN = "Buy to Open";
    static final String BUY_TO_CLOSE = "Buy to Close";
    static final String SELL_TO_OPEN = "Sell to Open";
    static final String SELL_TO_CLOSE = "Sell to Close";

    private static final String TO_OPEN = " to Open";
    private static final String TO_CLOSE = " to Close";

    private static final Map<String, EquityInstruction> EQUITY = Map.of(
            BUY_TO_OPEN, EquityInstruction.BUY,
            SELL_TO_CLOSE, EquityInstruction.SELL,
            SELL_TO_OPEN, EquityInstruction.SELL_SHORT,
            BUY_TO_CLOSE, EquityInstruction.BUY_TO_COVER);

    private static final Map<String, OptionInstruction> OPTION = Map.of(
            BUY_TO_OPEN, OptionInstruction.BUY_TO_OPEN,
            SELL_TO_CLOSE, OptionInstruction.SELL_TO_CLOSE,
            SELL_TO_OPEN, OptionInstruction.SELL_TO_OPEN,
            BUY_TO_CLOSE, OptionInstruction.BUY_TO_CLOSE);

    private static final Map<String, FutureInstruction> FUTURE = Map.of(
            BUY, FutureInstruction.BUY,
            SELL, FutureInstruction.SELL,
            BUY_TO_OPEN, FutureInstruction.BUY_TO_OPEN,
            SELL_TO_CLOSE, FutureInstruction.SELL_TO_CLOSE,
            SELL_TO_OPEN, FutureInstruction.SELL_TO_OPEN,
            BUY_TO_CLOSE, FutureInstruction.BUY_TO_CLOSE);

    /** A pair can be held and sold; it can't be sold short. */
    private static final Map<String, Side> PAIR = Map.of(BUY_TO_OPEN, Side.BUY, SELL_TO_CLOSE, Side.SELL);

    /** The language's words, which tastytrade spells otherwise. */
    private static final Set<String> FOREIGN = Set.of(
            "BUY",
            "SELL",
            "SELL_SHORT",
            "SELL_SHORT_EXEMPT",
            "BUY_TO_COVER",
            "BUY_TO_OPEN",
            "BUY_TO_CLOSE",
            "SELL_TO_OPEN",
            "SELL_TO_CLOSE",
            "EXCHANGE");

    private Actions() {}

    /** The action of a leg, as if its position effect said nothing. */
    static String plain(Leg leg) {
        return leg.instruction().match(new Words(isPair(leg.instrument())));
    }

    /** The action of a leg; empty where its position effect says something else than its instruction. */
    static Optional<String> of(Leg leg) {
        String action = plain(leg);
        PositionEffect effect = leg.positionEffect().orElse(null);
        if (effect == null) {
            return Optional.of(action);
        }
        if (effect == PositionEffect.AUTOMATIC) {
            return isAgnostic(action) ? Optional.of(action) : Optional.empty();
        }
        String suffix = effect == PositionEffect.OPENING ? TO_OPEN : TO_CLOSE;
        if (action.endsWith(suffix)) {
            return Optional.of(action);
        }
        return isOpen(leg.instruction(), action) ? Optional.of(sideOf(action) + suffix) : Optional.empty();
    }

    /** Whether the instruction alone leaves open what a position effect may then say. */
    private static boolean isOpen(Instruction instruction, String action) {
        return isAgnostic(action) || instruction == EquityInstruction.BUY || instruction == EquityInstruction.SELL;
    }

    private static String sideOf(String action) {
        return action.startsWith(BUY) ? BUY : SELL;
    }

    private static boolean isPair(Instrument instrument) {
        return Symbols.type(instrument).equals(Symbols.PAIR);
    }

    /** Whether the action leaves it to the position whether it opens or closes. */
    static boolean isAgnostic(String action) {
        return action.equals(BUY) || action.equals(SELL);
    }

    static boolean opens(String action) {
        return action.equals(BUY_TO_OPEN) || action.equals(SELL_TO_OPEN);
    }

    static boolean closes(String action) {
        return action.equals(BUY_TO_CLOSE) || action.equals(SELL_TO_CLOSE);
    }

    /** Whether the word is one of the language's, where tastytrade's own is wanted. */
    static boolean isForeign(String action) {
        return FOREIGN.contains(action);
    }

    /** The leg of an action: typed where the action fits the instrument, verbatim otherwise. */
    static Leg leg(String action, Quantity quantity, Instrument instrument) {
        Leg typed = instrument.match(new Typed(action, quantity)).orElse(null);
        return typed == null ? Leg.of(VerbatimInstruction.of(action), quantity, instrument) : typed;
    }

    /** The words of the language's instructions. */
    private record Words(boolean ofPair) implements Instruction.Cases<String> {
        @Override
        public String equity(EquityInstruction instruction) {
            return switch (instruction) {
                case BUY -> BUY_TO_OPEN;
                case SELL -> SELL_TO_CLOSE;
                case SELL_SHORT -> SELL_TO_OPEN;
                case BUY_TO_COVER -> BUY_TO_CLOSE;
                case SELL_SHORT_EXEMPT, EXCHANGE -> instruction.code();
            };
        }

        @Override
        public String option(OptionInstruction instruction) {
            return switch (instruction) {
                case BUY_TO_OPEN -> BUY_TO_OPEN;
                case BUY_TO_CLOSE -> BUY_TO_CLOSE;
                case SELL_TO_OPEN -> SELL_TO_OPEN;
                case SELL_TO_CLOSE -> SELL_TO_CLOSE;
            };
        }

        @Override
        public String future(FutureInstruction instruction) {
            return switch (instruction) {
                case BUY -> BUY;
                case SELL -> SELL;
                case BUY_TO_OPEN -> BUY_TO_OPEN;
                case BUY_TO_CLOSE -> BUY_TO_CLOSE;
                case SELL_TO_OPEN -> SELL_TO_OPEN;
                case SELL_TO_CLOSE -> SELL_TO_CLOSE;
            };
        }

        @Override
        public String side(Side side) {
            if (ofPair) {
                return side == Side.BUY ? BUY_TO_OPEN : SELL_TO_CLOSE;
            }
            return side == Side.BUY ? BUY : SELL;
        }

        @Override
        public String verbatim(VerbatimInstruction instruction) {
            return instruction.code();
        }
    }

    /** A leg whose instruction is of the instrument's own kind. */
    private record Typed(String action, Quantity quantity) implements Instrument.Cases<Optional<Leg>> {
        @Override
        public Optional<Leg> equity(Equity equity) {
            return Optional.ofNullable(EQUITY.get(action)).map(known -> Leg.of(known, quantity, equity));
        }

        @Override
        public Optional<Leg> option(Option option) {
            return contract(option);
        }

        @Override
        public Optional<Leg> futureOption(FutureOption option) {
            return contract(option);
        }

        private Optional<Leg> contract(OptionContract option) {
            return Optional.ofNullable(OPTION.get(action)).map(known -> Leg.of(known, quantity, option));
        }

        @Override
        public Optional<Leg> future(Future future) {
            return Optional.ofNullable(FUTURE.get(action)).map(known -> Leg.of(known, quantity, future));
        }

        @Override
        public Optional<Leg> cryptoPair(CryptoPair pair) {
            return Optional.ofNullable(PAIR.get(action)).map(known -> Leg.of(known, quantity, pair));
        }

        @Override
        public Optional<Leg> verbatim(VerbatimInstrument instrument) {
            if (isAgnostic(action)) {
                return Optional.of(Leg.of(action.equals(BUY) ? Side.BUY : Side.SELL, quantity, instrument));
            }
            return Optional.ofNullable(OPTION.get(action)).map(known -> Leg.of(known, quantity, instrument));
        }
    }
}
