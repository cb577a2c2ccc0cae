package io.orderwright.builder;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a spread's name says: its options in order, and what it is called.
 *
 * @param name the name, as it reads after "in a"
 * @param parts the options in the order in which they are given
 * @param even what it is where its first and its last two strikes are equally far apart
 * @param uneven what it is where they are not
 */
record SpreadShape(String name, List<SpreadPart> parts, SpreadKind even, SpreadKind uneven) {
    private static final long SHARES_PER_CONTRACT = 100;

    static SpreadShape of(String name, SpreadKind kind, SpreadPart... parts) {
        return new SpreadShape(name, List.of(parts), kind, kind);
    }

    SpreadShape otherwise(SpreadKind changed) {
        return new SpreadShape(name, parts, even, changed);
    }

    /** The spread whose buyer this spread's seller is. */
    SpreadShape opposed(String otherName) {
        List<SpreadPart> others = parts.stream().map(SpreadPart::opposed).toList();
        return new SpreadShape(otherName, others, even.opposed(), uneven.opposed());
    }

    SpreadStage of(OptionContract... options) {
        return with(List.of(), options);
    }

    /** The spread with the shares that one contract stands for, bought. */
    SpreadStage of(Equity shares, OptionContract... options) {
        Objects.requireNonNull(shares, "shares");
        return with(List.of(Leg.of(EquityInstruction.BUY, Quantity.units(SHARES_PER_CONTRACT), shares)), options);
    }

    private SpreadStage with(List<Leg> stock, OptionContract... options) {
        List<OptionContract> given = Arrays.asList(options);
        List<Leg> legs = new ArrayList<>(stock);
        for (int i = 0; i < parts.size(); i++) {
            legs.add(parts.get(i).leg(Objects.requireNonNull(given.get(i), "options[" + i + "]")));
        }
        SpreadKind kind = isEven(given) ? even : uneven;
        return new Spread(name + " to open", legs, kind, new SpreadChecks(this, legs).violations());
    }

    private static boolean isEven(List<OptionContract> options) {
        int last = options.size() - 1;
        return last == 0 || width(options, 1).compareTo(width(options, last)) == 0;
    }

    private static BigDecimal width(List<OptionContract> options, int upper) {
        return options.get(upper).strike().subtract(options.get(upper - 1).strike());
    }
}
