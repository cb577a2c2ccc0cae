package io.orderwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderSpec;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every order at every broker. */
public final class DialectLaws {
    private final Dialect dialect;

    public DialectLaws(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What is written is read as the canonical order; tells whether the broker takes the order. */
    public boolean keeps(OrderSpec order, long seed) {
        Optional<String> written = encoded(order);
        if (written.isEmpty()) {
            return false;
        }
        String json = written.get();
        OrderSpec decoded = dialect.decode(json);
        assertThat(decoded).as("seed %d: %s", seed, json).isEqualTo(dialect.canonical(order));
        assertThat(dialect.canonical(decoded)).as("seed %d: %s", seed, json).isEqualTo(decoded);
        assertThat(dialect.decode(dialect.encode(decoded))).as("seed %d", seed).isEqualTo(decoded);
        return true;
    }

    /** The same, at a broker where an unset field is left unset: what was read is written to the letter as it was. */
    public boolean keepsToTheLetter(OrderSpec order, long seed) {
        boolean kept = keeps(order, seed);
        if (kept) {
            String json = dialect.encode(order);
            assertThat(dialect.encode(dialect.decode(json))).as("seed %d", seed).isEqualTo(json);
        }
        return kept;
    }

    /** The canonical form of a canonical order is itself. */
    public void settles(OrderSpec order, long seed) {
        Optional<OrderSpec> canonical = unlessRefused(dialect::canonical, order);
        if (canonical.isPresent()) {
            assertThat(dialect.canonical(canonical.get()))
                    .as("seed %d: %s", seed, order)
                    .isEqualTo(canonical.get());
        }
    }

    /** The broker's JSON; empty where it is refused, which is never without a reason. */
    public Optional<String> encoded(OrderSpec order) {
        return unlessRefused(dialect::encode, order);
    }

    private static <T> Optional<T> unlessRefused(Function<OrderSpec, T> way, OrderSpec order) {
        try {
            return Optional.of(way.apply(order));
        } catch (UnsupportedOrderException e) {
            assertThat(e.problems()).as("%s", order).isNotEmpty();
            return Optional.empty();
        }
    }
}
