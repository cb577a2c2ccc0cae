package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Legs as Schwab reads them: by an asset type, a symbol and an instruction's word. */
final class LegForm {
    static final String EQUITY = "EQUITY";
    static final String OPTION = "OPTION";

    private LegForm() {}

    /** The asset type of an instrument that Schwab has a form for; empty where none was given. */
    static String assetType(Instrument instrument) {
        if (instrument instanceof Equity) {
            return EQUITY;
        }
        if (instrument instanceof Option) {
            return OPTION;
        }
        return instrument instanceof VerbatimInstrument verbatim
                ? verbatim.assetClass().orElse("")
                : "";
    }

    /** The instrument of an asset type and a symbol; verbatim where the symbol is none of that kind. */
    static Instrument instrument(String assetType, String symbol) {
        try {
            if (assetType.equals(EQUITY)) {
                return Equity.of(symbol);
            }
            if (assetType.equals(OPTION)) {
                return Option.parse(symbol);
            }
        } catch (InvalidOrderException e) {
            // A symbol of another spelling is still a symbol: it stays as it is written.
        }
        return assetType.isEmpty() ? VerbatimInstrument.of(symbol) : VerbatimInstrument.of(symbol, assetType);
    }

    /** The leg of an instruction's word: typed where the word is known for the instrument. */
    static Leg leg(String word, Quantity quantity, Instrument instrument) {
        if (instrument instanceof Equity equity) {
            Optional<EquityInstruction> known = EquityInstruction.ofCode(word);
            return known.isPresent() ? Leg.of(known.get(), quantity, equity) : verbatim(word, quantity, equity);
        }
        if (instrument instanceof Option option) {
            Optional<OptionInstruction> known = OptionInstruction.ofCode(word);
            return known.isPresent() ? Leg.of(known.get(), quantity, option) : verbatim(word, quantity, option);
        }
        return Leg.of(instructionOf(word), quantity, (VerbatimInstrument) instrument);
    }

    private static Leg verbatim(String word, Quantity quantity, Instrument instrument) {
        return Leg.of(VerbatimInstruction.of(word), quantity, instrument);
    }

    private static Instruction instructionOf(String word) {
        Optional<EquityInstruction> equity = EquityInstruction.ofCode(word);
        if (equity.isPresent()) {
            return equity.get();
        }
        Optional<OptionInstruction> option = OptionInstruction.ofCode(word);
        return option.isPresent() ? option.get() : VerbatimInstruction.of(word);
    }

    /** The leg with extra fields, one by one. */
    static Leg withExtras(Leg leg, Map<String, ExtraValue> fields) {
        Leg changed = leg;
        for (Map.Entry<String, ExtraValue> field : fields.entrySet()) {
            changed = changed.withExtra(WireFields.BROKER, field.getKey(), field.getValue());
        }
        return changed;
    }

    /** Others are rebuilt. */
    static boolean arePlain(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (!isPlain(legs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a leg is canonical at a glance. */
    static boolean isPlain(Leg leg) {
        Instrument instrument = leg.instrument();
        boolean typed = instrument instanceof Equity
                ? leg.instruction() instanceof EquityInstruction
                : instrument instanceof Option option
                        && leg.instruction() instanceof OptionInstruction
                        && option.underlying().equals(option.root());
        return typed
                && leg.quantity().unit().equals(QuantityUnit.UNITS)
                && leg.extras().isEmpty()
                && instrument.extras().isEmpty();
    }

    static List<Leg> canonical(List<Leg> legs) {
        if (arePlain(legs)) {
            return legs;
        }
        List<Leg> canonical = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            canonical.add(canonical(leg));
        }
        return canonical;
    }

    static Leg canonical(Leg leg) {
        Instrument bare =
                instrument(assetType(leg.instrument()), leg.instrument().symbol());
        Extras told = leg.instrument().extras().only(WireFields.BROKER);
        Quantity quantity = leg.quantity();
        QuantityUnit unit = WireWords.QUANTITY_UNITS.canonical(quantity.unit());
        Leg canonical = leg(leg.instruction().code(), Quantity.of(quantity.amount(), unit), bare.withExtras(told));
        canonical = leg.positionEffect().map(canonical::withPositionEffect).orElse(canonical);
        return withExtras(canonical, leg.extras().of(WireFields.BROKER));
    }
}
