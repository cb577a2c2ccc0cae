package io.orderwright.order;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** The dollars that an order moves, where its own words tell: not for markets, futures or percentages. */
final class TicketMoney {
    /** Shares per standard option contract; adjusted contracts deliver something else and are left out. */
    private static final BigDecimal CONTRACT = BigDecimal.valueOf(100);

    private TicketMoney() {}

    /** The total at the order's price, such as {@code $15,000.00}. */
    static Optional<String> of(SingleOrderCarrier order) {
        return total(order, order.price()).map(TicketMoney::dollars);
    }

    /** What each exit of a bracket wins or loses against the entry's price. */
    static Optional<Exits> exits(OneTriggersOther trigger) {
        return Bracket.in(trigger).map(Exits::new);
    }

    private static Optional<BigDecimal> total(SingleOrderCarrier order, Optional<Price> price) {
        if (order.legs().isEmpty() || !priced(order)) {
            return Optional.empty();
        }
        BigDecimal units = PackageSize.of(order.legs()).multiply(multiplier(order));
        return price.filter(Amount.class::isInstance)
                .map(amount -> ((Amount) amount).value().abs().multiply(units));
    }

    private static boolean priced(SingleOrderCarrier order) {
        return order.legs().stream()
                .allMatch(leg -> leg.quantity().unit().equals(QuantityUnit.UNITS) && priced(leg.instrument()));
    }

    private static boolean priced(Instrument instrument) {
        return instrument instanceof Equity
                || instrument instanceof CryptoPair
                || (instrument instanceof Option option && option.root().chars().noneMatch(Character::isDigit));
    }

    private static BigDecimal multiplier(SingleOrderCarrier order) {
        boolean options = order.legs().stream().anyMatch(leg -> leg.instrument() instanceof Option);
        return options ? CONTRACT : BigDecimal.ONE;
    }

    private static String dollars(BigDecimal amount) {
        int scale = Math.max(2, amount.stripTrailingZeros().scale());
        DecimalFormat format = new DecimalFormat("$#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(scale);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(amount);
    }

    /** The two ends of a bracket, in money. */
    record Exits(Bracket bracket) {
        String heading(SingleOrder exit) {
            return isTarget(exit) ? "target " : "stop ";
        }

        String result(SingleOrderCarrier exit) {
            SingleOrderCarrier entry = (SingleOrderCarrier) bracket.entry();
            Optional<BigDecimal> opened = total(entry, entry.price());
            Price end = exit.stopPrice().or(exit::price).orElse(null);
            Optional<BigDecimal> closed = total(exit, Optional.ofNullable(end));
            if (opened.isEmpty() || closed.isEmpty()) {
                return "";
            }
            BigDecimal difference = closed.get().subtract(opened.get()).abs();
            return (isTarget(exit) ? "  wins " : "  loses ") + dollars(difference);
        }

        private boolean isTarget(SingleOrder exit) {
            return bracket.target().filter(target -> target == exit).isPresent();
        }
    }
}
