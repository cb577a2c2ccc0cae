package io.orderwright.benchmarks.loopback;

import io.orderwright.benchmarks.loopback.InFlight.Threads;
import io.orderwright.benchmarks.loopback.Journals.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;

/**
 * Places one order over and over, in every way, and prints the times side by side. The ways take turns in short blocks,
 * so that what else the machine does hits them alike.
 *
 * <p>System properties: {@code benchmark.parts} (of {@code plain,tls,first,flight,journal}), {@code benchmark.calls} (of
 * each way, one after another), {@code benchmark.seconds} (of each way and each number in flight, a round).
 */
public final class Loopback {
    private static final int BLOCK = 250;
    private static final int FORCED_BLOCK = 20;
    private static final int FORCED = 1_000;
    private static final int ROUNDS = 3;
    private static final List<Integer> IN_FLIGHT = List.of(1, 64, 256);
    private static final Duration BROKER_TAKES = Duration.ofMillis(20);

    private final int calls = Integer.getInteger("benchmark.calls", 40_000);
    private final double seconds = Double.parseDouble(System.getProperty("benchmark.seconds", "0.7"));

    private Loopback() {}

    /**
     * Runs the benchmark and prints it.
     *
     * @param arguments none
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        Set<String> parts = Set.of(System.getProperty("benchmark.parts", "plain,tls,first,flight,journal")
                .split(","));
        System.out.println("JDK " + Runtime.version());
        Loopback benchmark = new Loopback();
        if (parts.contains("plain")) {
            benchmark.plain();
        }
        if (parts.contains("tls")) {
            benchmark.tls();
        }
        if (parts.contains("first")) {
            benchmark.first();
        }
        if (parts.contains("flight")) {
            benchmark.flight();
        }
        if (parts.contains("journal")) {
            benchmark.journal();
        }
    }

    private void plain() throws IOException {
        try (OrderServer server = new OrderServer(Duration.ZERO);
                Journals journals = Journals.start()) {
            List<Placing> ways = new ArrayList<>(List.of(
                    BareOkHttp.tuned(server.url(), new OkHttpClient(), 1),
                    BareOkHttp.asItComes(server.url(), new OkHttpClient()),
                    Orderwright.unconfirmed(Orderwright.at(server.url())),
                    Orderwright.confirmed(Orderwright.at(server.url()))));
            new OneAfterAnother("One after another", BLOCK).run(ways, calls, calls);
            ways.subList(1, ways.size()).forEach(Placing::close);
            Placing bare = ways.get(0);
            ways = new ArrayList<>(List.of(bare));
            for (Named kept : journals.all()) {
                ways.add(Orderwright.unconfirmed(
                        "Orderwright, journal: " + kept.name(), Orderwright.at(server.url()), kept.journal()));
            }
            new OneAfterAnother("One after another, by journal", FORCED_BLOCK).run(ways, FORCED / 2, FORCED);
            ways.forEach(Placing::close);
        }
    }

    private void tls() throws IOException {
        try (TlsServer server = new TlsServer()) {
            List<Placing> ways = List.of(
                    BareOkHttp.asItComes(server.url(), server.client()),
                    BareOkHttp.tuned(server.url(), server.client(), 1),
                    Orderwright.unconfirmed(Orderwright.at(server.url()).httpClient(server.client())),
                    Orderwright.confirmed(Orderwright.at(server.url()).httpClient(server.client())));
            new OneAfterAnother("One after another, over TLS", BLOCK).run(ways, calls / 2, calls / 2);
            ways.forEach(Placing::close);
        }
    }

    private void first() throws IOException {
        try (TlsServer server = new TlsServer()) {
            new FirstOrder(List.of(
                            () -> BareOkHttp.asItComes(server.url(), server.client()),
                            () -> BareOkHttp.tuned(server.url(), server.client(), 1),
                            () -> Orderwright.unconfirmed(
                                    Orderwright.at(server.url()).httpClient(server.client())),
                            () -> Orderwright.warmedUp(
                                    Orderwright.at(server.url()).httpClient(server.client()))))
                    .run(calls / 100, calls / 100);
        }
    }

    private void flight() throws IOException, InterruptedException, ExecutionException {
        flight("Calls/s, the server takes 20 ms", Threads.PLATFORM);
        if (Threads.virtual().isPresent()) {
            flight("Calls/s from virtual threads", Threads.virtual().get());
        }
    }

    private void flight(String title, Threads threads) throws IOException, InterruptedException, ExecutionException {
        try (OrderServer server = new OrderServer(BROKER_TAKES)) {
            List<Placing> ways = List.of(
                    BareOkHttp.tuned(server.url(), new OkHttpClient(), most()),
                    BareOkHttp.asItComes(server.url(), new OkHttpClient()),
                    BareOkHttp.enqueued(server.url(), new OkHttpClient()),
                    Orderwright.unconfirmed(Orderwright.at(server.url())),
                    Orderwright.async(Orderwright.at(server.url())),
                    Orderwright.confirmed(Orderwright.at(server.url())));
            new InFlight(title, IN_FLIGHT, threads).run(ways, ROUNDS, seconds);
            ways.forEach(Placing::close);
        }
    }

    private void journal() throws IOException, InterruptedException, ExecutionException {
        try (Journals journals = Journals.start()) {
            List<Placing> ways = new ArrayList<>();
            ways.add(RawAppend.growing(journals.path("raw")));
            ways.add(RawAppend.preallocated(journals.path("raw")));
            journals.all().forEach(named -> ways.add(new Recording(named)));
            new OneAfterAnother("An intent and its outcome, alone", FORCED_BLOCK).run(ways, FORCED / 2, FORCED);
            new InFlight("Intents/s, threads", List.of(1, 16, 64), Threads.PLATFORM).run(ways, ROUNDS, seconds);
            ways.forEach(Placing::close);
        }
    }

    private static int most() {
        return IN_FLIGHT.get(IN_FLIGHT.size() - 1);
    }
}
