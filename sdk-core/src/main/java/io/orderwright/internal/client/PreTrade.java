package io.orderwright.internal.client;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Position;
import io.orderwright.client.PreTradeCheck;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.Side;
import io.orderwright.order.Leg;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds an order against balances and positions. A trigger is held against them by the order that is worked first. */
final class PreTrade {
    private static final BigDecimal CONTRACT = BigDecimal.valueOf(100);

    private final OrderSpec order;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    PreTrade(OrderSpec order) {
        this.order = order;
    }

    PreTradeCheck against(AccountBalances balances, List<Position> positions) {
        List<SingleOrder> first = first(order);
        Optional<BigDecimal> required = Optional.empty();
        for (SingleOrder single : first) {
            checkHeld(single, positions);
            Optional<BigDecimal> cost = cost(single);
            if (cost.isEmpty()) {
                warnings.add("what \"" + single + "\" ties up can't be told from its own words");
            }
            required = larger(required, cost);
        }
        if (balances.closingOnly() && first.stream().anyMatch(PreTrade::opens)) {
            problems.add("the account takes orders that close positions only");
        }
        Optional<BigDecimal> available = available(first, balances);
        checkMoney(required, available);
        return new PreTradeCheck(problems, warnings, required, available);
    }

    /** What can be worked at once: a trigger's first order, or every member of a pair, of which one will fill. */
    private static List<SingleOrder> first(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return List.of(single);
        }
        if (order instanceof OneTriggersOther trigger) {
            return List.of(trigger.first());
        }
        return order.children().stream().flatMap(child -> first(child).stream()).toList();
    }

    private void checkMoney(Optional<BigDecimal> required, Optional<BigDecimal> available) {
        if (required.isEmpty() || required.get().signum() == 0) {
            return;
        }
        if (available.isEmpty()) {
            warnings.add("the broker does not tell the buying power that this order draws on");
        } else if (required.get().compareTo(available.get()) > 0) {
            problems.add("the order needs " + required.get().toPlainString() + " and the buying power is "
                    + available.get().toPlainString());
        }
    }

    private static Optional<BigDecimal> available(List<SingleOrder> orders, AccountBalances balances) {
        boolean options = orders.stream()
                .flatMap(single -> single.legs().stream())
                .allMatch(leg -> leg.instrument() instanceof Option);
        return options ? balances.optionBuyingPower().or(balances::buyingPower) : balances.buyingPower();
    }

    /** Sales of what is not held are refused by a broker, or open a short position. */
    private void checkHeld(SingleOrder single, List<Position> positions) {
        for (Leg leg : single.legs()) {
            if (!isCloseOfLong(leg) || !leg.quantity().unit().equals(QuantityUnit.UNITS)) {
                continue;
            }
            BigDecimal held = held(leg.instrument(), positions);
            if (held.compareTo(leg.quantity().amount()) < 0) {
                problems.add("the order sells " + leg.quantity() + " "
                        + leg.instrument().symbol() + " and " + held.toPlainString() + " are held");
            }
        }
    }

    private static boolean isCloseOfLong(Leg leg) {
        boolean sellsShares = leg.instruction() == EquityInstruction.SELL;
        boolean closes = leg.instruction().closes()
                && leg.instruction().side().filter(Side.SELL::equals).isPresent();
        return sellsShares || closes;
    }

    private static BigDecimal held(Instrument instrument, List<Position> positions) {
        return positions.stream()
                .filter(position -> position.symbol().equals(instrument.symbol()))
                .map(Position::longQuantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean opens(SingleOrder single) {
        return single.legs().stream().anyMatch(leg -> leg.instruction().opens());
    }

    /** What a purchase costs at its limit; nothing for what only closes; unknown for markets, shorts and credits. */
    private static Optional<BigDecimal> cost(SingleOrder single) {
        if (single.legs().stream().noneMatch(leg -> leg.instruction().opens())) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean priced = single.price().filter(Amount.class::isInstance).isPresent();
        if (!priced || !isDebit(single) || !isPlain(single)) {
            return Optional.empty();
        }
        BigDecimal price = ((Amount) single.price().orElseThrow()).value();
        return Optional.of(price.multiply(units(single)));
    }

    private static boolean isDebit(SingleOrder single) {
        if (single.legs().size() == 1) {
            return single.legs()
                    .get(0)
                    .instruction()
                    .side()
                    .filter(Side.BUY::equals)
                    .isPresent();
        }
        return single.type().equals(OrderType.NET_DEBIT)
                || single.priceEffect().filter(PriceEffect.DEBIT::equals).isPresent();
    }

    private static boolean isPlain(SingleOrder single) {
        return single.legs().stream()
                .allMatch(leg -> leg.quantity().unit().equals(QuantityUnit.UNITS)
                        && (leg.instrument() instanceof Equity || leg.instrument() instanceof Option));
    }

    /** A spread's price is for the smallest number of contracts among its legs. */
    private static BigDecimal units(SingleOrder single) {
        BigDecimal smallest = single.legs().stream()
                .filter(leg -> single.legs().size() == 1 || leg.instrument() instanceof Option)
                .map(leg -> leg.quantity().amount())
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        boolean options = single.legs().stream().anyMatch(leg -> leg.instrument() instanceof Option);
        return options ? smallest.multiply(CONTRACT) : smallest;
    }

    private static Optional<BigDecimal> larger(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().compareTo(other.get()) >= 0 ? one : other;
    }
}
