package io.orderwright.broker.tektii;

import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.dialect.Forms;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Source: Tektii Gateway API 1.0.0, OrderRequest and Order; POST /v1/orders. */
final class TektiiDialect implements Dialect {
    static final TektiiDialect ANY = new TektiiDialect(TektiiProvider.any());

    static final String PLACE = "place";
    static final String PATH = "/v1/orders";

    private final TektiiProvider provider;
    private final Forms forms;
    private final Capabilities capabilities;

    TektiiDialect(TektiiProvider provider) {
        this.provider = provider;
        this.forms = new Forms(WireFields.BROKER, Expressible::check, new CanonicalForm(provider)::of);
        this.capabilities = ProviderCapabilities.of(provider);
    }

    @Override
    public String broker() {
        return WireFields.BROKER;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public OrderSpec canonical(OrderSpec order) {
        return forms.canonical(order);
    }

    @Override
    public OrderPlan plan(OrderSpec order, Placement how) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(how, "how");
        Refusals refusals = new Refusals(WireFields.BROKER);
        MemberIds.check(how, order instanceof OneCancelsOther, refusals);
        OrderSpec checked = checked(order, refusals);
        if (!(order instanceof OneCancelsOther oco)) {
            return new OrderPlan(
                    List.of(request(order, checked, "", new OrderEncoder.Ids(how.clientOrderId(), Optional.empty()))));
        }
        String root = how.clientOrderId().orElseThrow();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < oco.orders().size(); i++) {
            OrderEncoder.Ids ids = new OrderEncoder.Ids(Optional.of(MemberIds.member(root, i)), Optional.of(root));
            requests.add(request(oco.orders().get(i), checked.children().get(i), "orders[" + i + "]", ids));
        }
        return new OrderPlan(requests);
    }

    private Request request(OrderSpec asked, OrderSpec canonical, String part, OrderEncoder.Ids ids) {
        String body = forms.bounded(OrderEncoder.encode(canonical, isLiving(asked), ids));
        return new Request(PLACE, PATH, body, part, ids.clientOrderId());
    }

    @Override
    public String encode(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        Refusals refusals = new Refusals(WireFields.BROKER);
        if (order instanceof OneCancelsOther oco) {
            refusals.add(
                    "",
                    "takes several requests at Tektii",
                    "one cancels other of " + oco.orders().size(),
                    "plan it, which gives them all");
        }
        OrderSpec checked = checked(order, refusals);
        return forms.bounded(OrderEncoder.encode(checked, isLiving(order), OrderEncoder.Ids.NONE));
    }

    /** The order, canonical, once it is known that it can be written and will be done as it is written. */
    private OrderSpec checked(OrderSpec order, Refusals refusals) {
        Expressible.check(order, refusals);
        refusals.throwIfAny();
        Accepted.check(order, refusals);
        ProviderRules.check(order, provider, refusals);
        refusals.throwIfAny();
        return forms.of(order);
    }

    private static boolean isLiving(OrderSpec order) {
        SingleOrder single = order instanceof OneTriggersOther trigger ? trigger.first() : (SingleOrder) order;
        return single.timeInForce().isPresent();
    }

    @Override
    public OrderSpec decode(String json) {
        return forms.decode(json, TektiiDialect::read);
    }

    private static OrderSpec read(ExtraValue value) {
        List<ExtraValue> bodies = value.asList().orElse(null);
        if (bodies == null) {
            return OrderDecoder.decode(value, "");
        }
        if (bodies.size() == 1) {
            return OrderDecoder.decode(bodies.get(0), "[0]");
        }
        List<OrderSpec> members = new ArrayList<>();
        @Nullable String group = null;
        for (int i = 0; i < bodies.size(); i++) {
            String path = "[" + i + "]";
            String own = JsonFields.of(bodies.get(i), path).text(WireFields.OCO_GROUP_ID);
            if (own == null || (group != null && !own.equals(group))) {
                throw new JsonException(
                        path + "." + WireFields.OCO_GROUP_ID,
                        "must be the same for all orders of a list",
                        own == null ? "unset" : own,
                        "give the bodies of one plan");
            }
            group = own;
            members.add(OrderDecoder.decode(bodies.get(i), path));
        }
        return CompositeBuilder.oneCancelsOther(members).build();
    }

    @Override
    public Placement placementIn(String json) {
        return forms.read(json, value -> {
            String id = JsonFields.of(value, "").text(WireFields.CLIENT_ORDER_ID);
            return id == null ? Placement.usual() : Placement.usual().clientOrderId(id);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TektiiDialect that && provider.equals(that.provider);
    }

    @Override
    public int hashCode() {
        return provider.hashCode();
    }

    /** {@return the broker's name, with the provider's where it is known} */
    @Override
    public String toString() {
        return "Dialect[" + WireFields.BROKER + (provider.platform().isEmpty() ? "" : " of " + provider.platform())
                + "]";
    }
}
