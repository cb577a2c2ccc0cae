package io.orderwright.price;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** Rounds to the ticks of a table, which may hold one tick size only. */
record TickRule(TickTable table, TickRounding rounding) implements PriceRule {
    TickRule {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(rounding, "rounding");
    }

    @Override
    public BigDecimal apply(BigDecimal number, PriceSide side) {
        return table.round(Objects.requireNonNull(number, "number"), rounding, Objects.requireNonNull(side, "side"));
    }

    @Override
    public String toString() {
        return "tick " + table + " " + rounding.name().toLowerCase(Locale.ROOT);
    }
}
