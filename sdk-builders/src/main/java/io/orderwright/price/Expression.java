package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A price that the broker computes, in the broker's own language, sent verbatim.
 *
 * <p>Tread.fi takes one as an order's limit ("limit_price" of its orders API is a number or an expression). Other
 * brokers refuse it. It is not parsed here; only text that can't be one is refused. A plain number is an
 * {@link Amount}, never an expression, so that each price has one form. Equality is by text. Immutable.
 */
public final class Expression implements Price {
    private static final int MAX_LENGTH = 4_000;

    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    /**
     * An expression.
     *
     * @param text the expression in the broker's language; at most 4000 characters, with no control characters
     * @return the expression
     * @throws InvalidOrderException if the text is blank, too long, a plain number, or holds a control character; its
     *     path is {@code price}
     */
    public static Expression of(String text) {
        Objects.requireNonNull(text, "text");
        Words.check("price", text, MAX_LENGTH);
        if (Decimals.isNumber(text)) {
            throw InvalidOrderException.of(
                    "price", "must not be an expression when it is a plain number", text, "give it as an amount");
        }
        return new Expression(text);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<? super Amount, ? extends T> amount, Function<? super Expression, ? extends T> expression) {
        return expression.apply(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text;
    }
}
