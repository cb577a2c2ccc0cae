package io.orderwright.examples.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeClientBuilder;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.client.Dialect;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.FaultPlan;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeBoxBuilder;
import io.orderwright.sandbox.TastytradeFault;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** tastytrade in a box: several accounts, and every order carries an id that is echoed and not enforced. */
record TastytradeVenue(TastytradeBox box) implements Venue {
    private static final int ACCOUNTS = 4;
    private static final Dialect DIALECT = Tastytrade.dialect();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType TYPE = MediaType.get("application/json");

    static Venue open(Setting setting, InstantSource clock) {
        TastytradeBoxBuilder builder = setting.on(TastytradeBox.builder()).clock(clock);
        for (int i = 0; i < ACCOUNTS; i++) {
            builder.account(BoxAccount.of("5WX0000" + i, "CAMPAIGN" + i));
        }
        return new TastytradeVenue(builder.start());
    }

    /** As many orders as the machine can send. */
    @Override
    public BrokerClient client(BoxAccount account, Consumer<ClientBuilder<?>> settings) {
        TastytradeOAuth login = TastytradeOAuth.personal(
                        box.app().clientSecret(), box.tokens().issue().refreshToken())
                .baseUrl(box.url().toString())
                .build();
        TastytradeClientBuilder client = Tastytrade.client()
                .account(account.number())
                .credentials(login)
                .baseUrl(box.url().toString())
                .orderRate(1_000_000, Duration.ofNanos(1_000));
        settings.accept(client);
        return client.build();
    }

    @Override
    public boolean namesOrders() {
        return true;
    }

    /** What is replaced keeps its legs; complex orders are only cancelled. */
    @Override
    public Optional<OrderSpec> successor(Deed placed, int number) {
        return placed.order() instanceof SingleOrder single
                ? Optional.of(single.toBuilder()
                        .price(single.legs().size() == 1 ? "149.00" : "2.40")
                        .build())
                : Optional.empty();
    }

    @Override
    public FaultPlan faults(Setting setting) {
        FaultPlan plan = FaultMix.of(setting);
        for (Fault fault : ofTheVenue()) {
            plan = plan.on(Operation.PLACE_ORDER, 10, fault);
        }
        return plan.on(
                        Operation.LIST_ORDERS,
                        20,
                        TastytradeFault.searchLags(setting.lag().multipliedBy(2)))
                .on(Operation.LIST_ORDERS, 20, TastytradeFault.searchWithoutIdentifiers())
                .on(Operation.LIST_ORDERS, 20, TastytradeFault.badGateway())
                .on(Operation.REPLACE_ORDER, 20, TastytradeFault.badGateway())
                .on(Operation.CANCEL_ORDER, 20, Fault.statusAfterBooking(502))
                .on(Operation.CANCEL_ORDER, 20, TastytradeFault.badGateway());
    }

    private static List<Fault> ofTheVenue() {
        return List.of(
                TastytradeFault.userAgentRefused(),
                TastytradeFault.badGateway(),
                TastytradeFault.preflight("margin_check_failed", "not enough buying power"),
                TastytradeFault.preflight("nobody_knows_this", "?"),
                TastytradeFault.numericCode(406, "The requested version is not supported."),
                TastytradeFault.refusedWithCreated("margin_check_failed", "not enough buying power"),
                TastytradeFault.bookedWithError("closing_only", "?"),
                TastytradeFault.bookedWithError("closing_only", "?").and(Fault.dropReplyAfterBooking()),
                Fault.rejectedAfterAccepting("Session offline"),
                TastytradeFault.childrenRenewed().and(Fault.filledAtOnce()));
    }

    @Override
    public Wire wire(BoxAccount account) {
        String root = box.url() + "/accounts/" + account.number();
        AtomicReference<String> token =
                new AtomicReference<>(box.tokens().issue().accessToken());
        return new Wire() {
            @Override
            public Request request(Deed deed) {
                OrderSpec order = deed.target().map(Deed::order).orElseGet(deed::order);
                Request.Builder to = Naive.to(
                                root + (order instanceof SingleOrder ? "/orders" : "/complex-orders"), deed)
                        .header("User-Agent", "naive/1.0")
                        .header("Authorization", "Bearer " + token.get());
                return switch (deed.kind()) {
                    case PLACE -> to.post(Naive.body(DIALECT, deed)).build();
                    case REPLACE -> to.put(withoutLegs(deed)).build();
                    case CANCEL -> to.delete().build();
                };
            }

            @Override
            public String placedId(Response reply) throws IOException {
                JsonNode data = JSON.readTree(reply.body().string()).path("data");
                JsonNode order = data.has("complex-order") ? data.path("complex-order") : data.path("order");
                return (order.isMissingNode() ? data : order).path("id").asText();
            }

            @Override
            public void unauthorized() {
                token.set(box.tokens().issue().accessToken());
            }
        };
    }

    private static RequestBody withoutLegs(Deed deed) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(DIALECT.encode(deed.order()));
            return RequestBody.create(body.without("legs").toString(), TYPE);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
