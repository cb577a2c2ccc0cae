package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Watch;
import io.orderwright.sandbox.internal.tastytrade.Condition.Comparison;
import java.io.IOException;
import java.math.MathContext;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the orders of a pair wait for: the first one's price divided by the second one's. It changes, and is asked,
 * under the market's lock only.
 */
final class Ratio implements Watch {
    private final String first;
    private final String second;
    private final @Nullable Boolean notional;
    private Comparison comparison;

    Ratio(String first, String second, Comparison comparison, @Nullable Boolean notional) {
        this.first = first;
        this.second = second;
        this.comparison = comparison;
        this.notional = notional;
    }

    Comparison comparison() {
        return comparison;
    }

    void change(Comparison other) {
        comparison = other;
    }

    @Override
    public Set<String> symbols() {
        return Set.of(first, second);
    }

    @Override
    public boolean isMet(Function<String, @Nullable Quote> quotes) {
        Quote one = quotes.apply(first);
        Quote other = quotes.apply(second);
        return one != null
                && other != null
                && other.last().signum() != 0
                && comparison.holds(one.last().divide(other.last(), MathContext.DECIMAL64));
    }

    void write(JsonGenerator json, Comparison shown) throws IOException {
        json.writeStringField("ratio-price-comparator", shown.comparator());
        json.writeStringField("ratio-price-threshold", shown.threshold().toPlainString());
        if (notional != null) {
            json.writeBooleanField("ratio-price-is-threshold-based-on-notional", notional);
        }
    }
}
