package io.orderwright.internal.dialect;

import io.orderwright.InvalidOrderException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonLimits;
import io.orderwright.internal.json.JsonReader;
import io.orderwright.order.OrderSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What every dialect does alike around its own rules: an order becomes the form in which the broker can hold it, and JSON
 * becomes an order. Immutable.
 */
public final class Forms {
    private final String broker;
    private final BiConsumer<OrderSpec, Refusals> expressible;
    private final UnaryOperator<OrderSpec> canonical;

    /**
     * The forms of a dialect.
     *
     * @param broker the broker's name
     * @param expressible refuses what the broker has no form for
     * @param canonical the form of an order that is not refused
     */
    public Forms(String broker, BiConsumer<OrderSpec, Refusals> expressible, UnaryOperator<OrderSpec> canonical) {
        this.broker = broker;
        this.expressible = expressible;
        this.canonical = canonical;
    }

    /** {@return the order as the broker can hold it, or what it has no form for, thrown} */
    public OrderSpec canonical(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        Refusals refusals = new Refusals(broker);
        expressible.accept(order, refusals);
        refusals.throwIfAny();
        return of(order);
    }

    /**
     * The form of an order that was checked. What a broker reads may break a rule that the order keeps: two spellings of
     * one symbol are one leg twice.
     */
    public OrderSpec of(OrderSpec order) {
        try {
            return canonical.apply(order);
        } catch (InvalidOrderException e) {
            throw new UnsupportedOrderException(broker, e.violations());
        }
    }

    /** {@return the order in a text, as the broker can hold it} */
    public OrderSpec decode(String json, Function<ExtraValue, OrderSpec> decoder) {
        return read(json, value -> {
            OrderSpec order = decoder.apply(value);
            Refusals refusals = new Refusals(broker);
            expressible.accept(order, refusals);
            refusals.throwIfAnyIsInvalid();
            return canonical.apply(order);
        });
    }

    /** {@return what a reader makes of a text; what it can't read is an invalid order} */
    public <T> T read(String json, Function<ExtraValue, T> reader) {
        Objects.requireNonNull(json, "json");
        try {
            return reader.apply(JsonReader.read(json));
        } catch (JsonException e) {
            throw e.asInvalidOrder();
        }
    }

    /** {@return a body that is short enough to be read again} */
    public String bounded(String body) {
        if (body.length() > JsonLimits.MOST_CHARACTERS) {
            Refusals refusals = new Refusals(broker);
            refusals.add(
                    "",
                    "must be less JSON",
                    body.length() + " characters",
                    "split the order, or give smaller extra fields");
            refusals.throwIfAny();
        }
        return body;
    }

    /** {@return the one body in a text, where an order is one request: a plan may be given as the list of its bodies} */
    public ExtraValue single(ExtraValue value) {
        List<ExtraValue> bodies = value.asList().orElse(null);
        if (bodies == null) {
            return value;
        }
        if (bodies.size() != 1) {
            throw new JsonException(
                    "", "must be one order, which is one request at " + broker, bodies.size() + " values", "give one");
        }
        return bodies.get(0);
    }
}
