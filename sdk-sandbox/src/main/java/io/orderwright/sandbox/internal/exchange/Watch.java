package io.orderwright.sandbox.internal.exchange;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that quotes make true or false. It is asked under the market's lock. */
public interface Watch {
    /** {@return the symbols whose quotes matter} */
    Set<String> symbols();

    /** {@return whether it is so at these quotes, which are null for symbols without a market} */
    boolean isMet(Function<String, @Nullable Quote> quotes);
}
