package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.internal.json.JsonLimits;
import io.orderwright.internal.json.JsonReader;
import io.orderwright.order.OrderSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Source: Schwab Trader API, Order and OrderRequest; POST /accounts/{accountNumber}/orders. */
final class SchwabDialect implements Dialect {
    static final SchwabDialect INSTANCE = new SchwabDialect();

    private static final String PATH = "/accounts/{account}/orders";

    private SchwabDialect() {}

    @Override
    public String broker() {
        return WireFields.BROKER;
    }

    @Override
    public Capabilities capabilities() {
        return SchwabCapabilities.ALL;
    }

    @Override
    public OrderSpec canonical(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        Refusals refusals = new Refusals(WireFields.BROKER);
        Expressible.check(order, refusals);
        refusals.throwIfAny();
        return formOf(order);
    }

    @Override
    public OrderPlan plan(OrderSpec order, Placement how) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(how, "how");
        Refusals refusals = new Refusals(WireFields.BROKER);
        PlacementRules.check(how, refusals);
        String body =
                refusals.size() == 0 && Commonplace.is(order) ? OrderEncoder.encode(order) : encode(order, refusals);
        return new OrderPlan(List.of(new Request("place", PATH, body, "", Optional.empty())));
    }

    @Override
    public String encode(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        return Commonplace.is(order) ? OrderEncoder.encode(order) : encode(order, new Refusals(WireFields.BROKER));
    }

    private static String encode(OrderSpec order, Refusals refusals) {
        Expressible.check(order, refusals);
        Accepted.check(order, refusals);
        refusals.throwIfAny();
        String body = OrderEncoder.encode(formOf(order));
        if (body.length() > JsonLimits.MOST_CHARACTERS) {
            refusals.add("", "must be less JSON", body.length() + " characters", "split the order");
            refusals.throwIfAny();
        }
        return body;
    }

    /** What Schwab reads may break a rule that the order keeps: two spellings of one symbol are one leg twice. */
    private static OrderSpec formOf(OrderSpec order) {
        try {
            return CanonicalForm.of(order);
        } catch (InvalidOrderException e) {
            throw new UnsupportedOrderException(WireFields.BROKER, e.violations());
        }
    }

    @Override
    public OrderSpec decode(String json) {
        Objects.requireNonNull(json, "json");
        try {
            OrderSpec read = OrderDecoder.decode(single(JsonReader.read(json)));
            Refusals refusals = new Refusals(WireFields.BROKER);
            Expressible.check(read, refusals);
            refusals.throwIfAnyIsInvalid();
            return CanonicalForm.of(read);
        } catch (JsonException e) {
            throw e.asInvalidOrder();
        }
    }

    /** A plan's bodies are one here. */
    private static ExtraValue single(ExtraValue value) {
        List<ExtraValue> bodies = value.asList().orElse(null);
        if (bodies == null) {
            return value;
        }
        if (bodies.size() != 1) {
            throw new JsonException(
                    "", "must be one order, which is one request at Schwab", bodies.size() + " values", "give one");
        }
        return bodies.get(0);
    }

    @Override
    public Placement placementIn(String json) {
        Objects.requireNonNull(json, "json");
        try {
            JsonFields.of(JsonReader.read(json), "");
            return Placement.usual();
        } catch (JsonException e) {
            throw e.asInvalidOrder();
        }
    }

    /** {@return the broker's name} */
    @Override
    public String toString() {
        return "Dialect[" + WireFields.BROKER + "]";
    }
}
