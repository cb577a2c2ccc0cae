package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Watch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a watched price: an instrument's, or that of components added up.
 *
 * @param routes whether it releases the order; otherwise it cancels it
 * @param watched the instrument
 * @param comparison what its price is compared with
 * @param components what makes up a synthetic price; the instrument alone when the request has none
 */
record Condition(boolean routes, Watched watched, Comparison comparison, List<Component> components) implements Watch {
    /**
     * A watched instrument.
     *
     * @param symbol its symbol
     * @param type its type, in tastytrade's word
     * @param indicator which of its prices, in tastytrade's word
     */
    record Watched(String symbol, String type, String indicator) {}

    /**
     * A comparison with a price.
     *
     * @param comparator {@code gte} or {@code lte}
     * @param threshold the price
     */
    record Comparison(String comparator, BigDecimal threshold) {
        boolean holds(BigDecimal price) {
            int sign = price.compareTo(threshold);
            return comparator.equals("gte") ? sign >= 0 : sign <= 0;
        }
    }

    /**
     * A part of a synthetic price.
     *
     * @param symbol its symbol
     * @param type its type, in tastytrade's word
     * @param quantity how many
     * @param direction {@code Long} or {@code Short}
     */
    record Component(String symbol, String type, BigDecimal quantity, String direction) {}

    @Override
    public Set<String> symbols() {
        return components.stream().map(Component::symbol).collect(Collectors.toSet());
    }

    @Override
    public boolean isMet(Function<String, @Nullable Quote> quotes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Component component : components) {
            Quote quote = quotes.apply(component.symbol);
            if (quote == null) {
                return false;
            }
            BigDecimal price = watched.indicator.equals("last") ? quote.last() : quote.mark();
            BigDecimal part = price.multiply(component.quantity);
            sum = component.direction.equals("Long") ? sum.add(part) : sum.subtract(part);
        }
        return comparison.holds(sum);
    }
}
