package io.orderwright.broker.schwab;

import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.internal.dialect.Forms;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.OrderSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Source: Schwab Trader API, Order and OrderRequest; POST /accounts/{accountNumber}/orders. */
final class SchwabDialect implements Dialect {
    static final SchwabDialect INSTANCE = new SchwabDialect();

    private static final Forms FORMS = new Forms(WireFields.BROKER, Expressible::check, CanonicalForm::of);
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
        return Commonplace.is(order) ? order : FORMS.canonical(order);
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
        return FORMS.bounded(OrderEncoder.encode(FORMS.of(order)));
    }

    @Override
    public OrderSpec decode(String json) {
        return FORMS.decode(json, value -> OrderDecoder.decode(FORMS.single(value)));
    }

    @Override
    public Placement placementIn(String json) {
        return FORMS.read(json, value -> {
            JsonFields.of(value, "");
            return Placement.usual();
        });
    }

    /** {@return the broker's name} */
    @Override
    public String toString() {
        return "Dialect[" + WireFields.BROKER + "]";
    }
}
