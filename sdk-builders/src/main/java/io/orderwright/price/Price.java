package io.orderwright.price;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The price of an order: an {@link Amount}, or an {@link Expression} where a broker has a price language of its own.
 *
 * <p>A pattern switch over a sealed type does not compile at release 17; {@link #match} is the exhaustive form.
 * Immutable.
 */
public sealed interface Price permits Amount, Expression {
    /**
     * Applies the function that fits what this price is.
     *
     * @param <T> what both functions give
     * @param amount applied when this is an amount
     * @param expression applied when this is an expression
     * @return what the applied function gives
     */
    <T extends @Nullable Object> T match(
            Function<? super Amount, ? extends T> amount, Function<? super Expression, ? extends T> expression);

    /** {@return the price as it will be sent: plain decimal digits, or the expression verbatim} */
    String text();
}
