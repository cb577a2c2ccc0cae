package io.orderwright.examples.campaign;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.broker.tektii.Tektii;
import io.orderwright.broker.tektii.TektiiClientBuilder;
import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.client.Dialect;
import io.orderwright.order.Exit;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.FaultPlan;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiBoxBuilder;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;

/** A Tektii Gateway in a box, in front of a provider: one account, and every order carries an id of the client's own. */
record TektiiVenue(TektiiBox box) implements Venue {
    private static final int MOST = 100;
    private static final Dialect DIALECT = Tektii.dialect();
    private static final Exit[] BOTH = {takeProfit("160.00"), stopLoss("140.00")};
    private static final Exit[] STOP = {stopLoss("140.00")};

    static Venue.Opener before(TektiiProvider provider, TektiiQuirk... quirks) {
        return (setting, clock) -> {
            TektiiBoxBuilder builder =
                    setting.on(TektiiBox.builder()).clock(clock).provider(provider);
            List.of(quirks).forEach(builder::with);
            return new TektiiVenue(builder.start());
        };
    }

    /** The provider is named, so that its rate limits are not asked for: a campaign sends what the machine can send. */
    @Override
    public BrokerClient client(BoxAccount account, Consumer<ClientBuilder<?>> settings) {
        TektiiClientBuilder client = Tektii.client()
                .baseUrl(box.url().toString())
                .provider(io.orderwright.broker.tektii.TektiiProvider.of(
                        box.provider().platform()));
        settings.accept(client);
        return client.build();
    }

    @Override
    public boolean namesOrders() {
        return true;
    }

    /** Alpaca's adapter leaves out orders that it has no word for, and Saxo's lists no ended ones. */
    @Override
    public boolean provesAbsence() {
        return box.provider() != TektiiProvider.ALPACA && box.provider() != TektiiProvider.SAXO;
    }

    /** What every provider takes: an entry with both its exits, with a stop alone, and without. */
    @Override
    public OrderSpec order(String symbol, Random random) {
        int quantity = 2 + random.nextInt(MOST - 2);
        boolean takesBoth = box.provider() != TektiiProvider.BINANCE_SPOT;
        return switch (random.nextInt(4)) {
            case 0 ->
                buy(quantity).shares(symbol).stop("150.00").goodTillCancel().build();
            case 1 ->
                buy(quantity)
                        .shares(symbol)
                        .limit("150.00")
                        .goodTillCancel()
                        .bracket(takesBoth ? BOTH : STOP)
                        .build();
            default ->
                buy(quantity).shares(symbol).limit("150.00").goodTillCancel().build();
        };
    }

    @Override
    public boolean changesInPlace() {
        return true;
    }

    /** Single orders get another quantity, which nothing else here has; brackets are only cancelled. */
    @Override
    public Optional<OrderSpec> successor(Deed placed, int number) {
        return placed.order() instanceof SingleOrder single
                ? Optional.of(single.toBuilder().quantity(MOST + number % MOST).build())
                : Optional.empty();
    }

    @Override
    public FaultPlan faults(Setting setting) {
        FaultPlan plan = FaultMix.of(setting);
        for (Fault fault : ofTheGateway()) {
            plan = plan.on(Operation.PLACE_ORDER, 15, fault);
        }
        return plan.on(Operation.PLACE_ORDER, 40, TektiiFault.sendsAgain())
                .on(Operation.PLACE_ORDER, 40, TektiiFault.duplicateThoughLive())
                .on(Operation.CANCEL_ORDER, 20, Fault.statusAfterBooking(502))
                .on(Operation.CANCEL_ORDER, 20, TektiiFault.plainText())
                .on(Operation.REPLACE_ORDER, 60, TektiiFault.resubmitFails())
                .on(Operation.REPLACE_ORDER, 20, Fault.statusAfterBooking(502))
                .on(Operation.LIST_ORDERS, 50, TektiiFault.clientIdIgnored())
                .on(Operation.LIST_ORDERS, 20, TektiiFault.plainText())
                .on(Operation.LIST_ORDER_HISTORY, 20, Fault.listingUnfiltered())
                .on(Operation.LIST_ORDER_HISTORY, 20, Fault.listingByDate())
                .on(Operation.LIST_ORDER_HISTORY, 20, Fault.status(502))
                .on(Operation.LIST_ORDER_HISTORY, 20, Fault.cutBody())
                .on(Operation.LIST_ORDER_HISTORY, 10, Fault.dropBeforeReading());
    }

    private static List<Fault> ofTheGateway() {
        return List.of(
                TektiiFault.sendsAgain().and(Fault.dropReplyAfterBooking()),
                TektiiFault.rejected("MARKET_CLOSED", "market is closed"),
                TektiiFault.brokerCredentialsRefused("AUTH_FAILED"),
                TektiiFault.shuttingDown(),
                TektiiFault.rateLimited(0),
                TektiiFault.plainText(),
                TektiiFault.pathUnknown(),
                TektiiFault.exitsNever(),
                TektiiFault.exitsLate().and(Fault.filledAtOnce()));
    }

    @Override
    public Wire wire(BoxAccount account) {
        String orders = box.url() + "/v1/orders";
        return new Wire() {
            @Override
            public Request request(Deed deed) {
                Request.Builder to = Naive.to(orders, deed);
                return switch (deed.kind()) {
                    case PLACE -> to.post(Naive.body(DIALECT, deed)).build();
                    case REPLACE -> to.patch(Naive.body(DIALECT, deed)).build();
                    case CANCEL -> to.delete().build();
                };
            }

            @Override
            public String placedId(Response reply) throws IOException {
                return JsonMapper.builder()
                        .build()
                        .readTree(reply.body().string())
                        .path("id")
                        .asText();
            }
        };
    }
}
