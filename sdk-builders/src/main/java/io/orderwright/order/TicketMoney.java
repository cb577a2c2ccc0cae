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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dollars that an order moves, where its own words tell: not for markets, futures or percentages. */
final class TicketMoney {
    /** Shares per standard option contract; adjusted contracts deliver something else and are left out. */
    private static final BigDecimal CONTRACT = BigDecimal.valueOf(100);

    private TicketMoney() {}

    /** The total at the order's price, such as {@code $15,000.00}. */
    static Optional<String> of(SingleOrderCarrier order) {
        return total(order, order.price()).map(total -> text(total, order));
    }

    /** What each exit of a bracket wins or loses against the entry's price. */
    static Optional<Exits> exits(OneTriggersOther trigger) {
        return Bracket.in(trigger).map(Exits::new);
    }

    private static Optional<BigDecimal> total(SingleOrderCarrier order, Optional<Price> price) {
        if (!priced(order.legs())) {
            return Optional.empty();
        }
        BigDecimal units = PackageSize.of(order.legs()).multiply(multiplier(order.legs()));
        return price.filter(Amount.class::isInstance)
                .map(amount -> ((Amount) amount).value().abs().multiply(units));
    }

    private static boolean priced(List<Leg> legs) {
        if (!legs.stream().allMatch(leg -> leg.quantity().unit().equals(QuantityUnit.UNITS))) {
            return false;
        }
        if (legs.size() == 1) {
            Instrument instrument = legs.get(0).instrument();
            return instrument instanceof Equity || instrument instanceof CryptoPair || isStandard(instrument);
        }
        return !legs.isEmpty() && pricedPerUnit(legs);
    }

    /** Spreads of standard options, also with the hundred shares that one of them is for. */
    private static boolean pricedPerUnit(List<Leg> legs) {
        BigDecimal shares = PackageSize.of(legs).multiply(CONTRACT);
        boolean options = false;
        for (Leg leg : legs) {
            boolean option = isStandard(leg.instrument());
            boolean covered = leg.instrument() instanceof Equity
                    && leg.quantity().amount().compareTo(shares) == 0;
            if (!option && !covered) {
                return false;
            }
            options |= option;
        }
        return options;
    }

    private static boolean isStandard(Instrument instrument) {
        return instrument instanceof Option option && option.root().chars().noneMatch(Character::isDigit);
    }

    private static BigDecimal multiplier(List<Leg> legs) {
        boolean options = legs.stream().anyMatch(leg -> leg.instrument() instanceof Option);
        return options ? CONTRACT : BigDecimal.ONE;
    }

    /** Dollars, or the asset that a pair is quoted in. */
    private static String text(BigDecimal amount, SingleOrderCarrier order) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(2, amount.stripTrailingZeros().scale()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        String number = format.format(amount);
        return order.legs().get(0).instrument() instanceof CryptoPair pair
                        && !pair.quote().equals("USD")
                ? number + " " + pair.quote()
                : "$" + number;
    }

    /** The two ends of a bracket, in money. */
    record Exits(Bracket bracket) {
        String heading(SingleOrder exit) {
            return isTarget(exit) ? "target " : "stop ";
        }

        /** What the exit wins or loses; a stop's fill is not known to the cent. */
        String result(SingleOrderCarrier exit) {
            SingleOrderCarrier entry = (SingleOrderCarrier) bracket.entry();
            Optional<BigDecimal> opened = total(entry, entry.price());
            Optional<BigDecimal> closed = total(exit, isTarget(exit) ? exit.price() : exit.stopPrice());
            Optional<PriceEffect> effect = NetEffect.of(entry);
            if (opened.isEmpty() || closed.isEmpty() || effect.isEmpty()) {
                return "";
            }
            BigDecimal gain = closed.get().subtract(opened.get());
            BigDecimal won = effect.get() == PriceEffect.DEBIT ? gain : gain.negate();
            if (isTarget(exit)) {
                return won.signum() > 0 ? "  wins " + text(won, exit) : "";
            }
            return won.signum() < 0 ? "  loses about " + text(won.negate(), exit) : "";
        }

        private boolean isTarget(SingleOrder exit) {
            return bracket.target().equals(Optional.of(exit));
        }
    }
}
