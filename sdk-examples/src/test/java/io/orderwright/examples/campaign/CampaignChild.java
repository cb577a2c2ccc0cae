package io.orderwright.examples.campaign;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.internal.journal.FileSettings;
import io.orderwright.internal.journal.ForgetfulFiles;
import io.orderwright.internal.journal.Journals;
import io.orderwright.internal.journal.Retention;
import io.orderwright.internal.journal.jdbc.PostgresServer;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.OkHttpClient;

/** A process that is going to be killed or stopped: recovers on its journal, places, and says each step aloud. */
final class CampaignChild {
    static final CallOptions OPTIONS =
            new CallOptions(Duration.ofMillis(900), Duration.ofMillis(400), Duration.ofMillis(3000), true);
    static final Duration LEASE = Duration.ofSeconds(3);
    private static final int THREADS = 16;
    private static final int FIRST_OPERATIONS = 500;

    private CampaignChild() {}

    /** What a child is told: as arguments, in this order. */
    record Told(
            String kind,
            String place,
            String url,
            String account,
            String app,
            String accessToken,
            String refreshToken,
            long seed,
            int first,
            int count) {
        List<String> arguments() {
            return List.of(
                    kind,
                    place,
                    url,
                    account,
                    app,
                    accessToken,
                    refreshToken,
                    String.valueOf(seed),
                    String.valueOf(first),
                    String.valueOf(count));
        }

        static Told of(String[] all) {
            return new Told(
                    all[0],
                    all[1],
                    all[2],
                    all[3],
                    all[4],
                    all[5],
                    all[6],
                    Long.parseLong(all[7]),
                    Integer.parseInt(all[8]),
                    Integer.parseInt(all[9]));
        }

        List<Deed> deeds() {
            return Works.placements(first, count, seed, Works::anything);
        }
    }

    public static void main(String[] args) throws Exception {
        Told told = Told.of(args);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Setting setting = Setting.patient(told.seed(), told.count()).options(OPTIONS);
        List<Deed> deeds = told.deeds();
        deeds.forEach(deed -> deed.whenRecorded(id -> out.println("RECORDED " + deed.number() + " " + id)));
        try (OrderJournal journal = journal(told);
                Ours ours = (Ours) Clients.ours(
                        setting,
                        settings -> SchwabVenue.unpaced(client(told), settings),
                        journal,
                        new OkHttpClient(),
                        Ours.Person.PATIENT)) {
            out.println("OPEN");
            ours.recover();
            out.println("RECOVERED");
            perform(ours, new ConcurrentLinkedQueue<>(deeds), out);
            out.println("END");
        } catch (JournalException failed) {
            if (failed.problem() != Problem.FAILED) {
                throw failed;
            }
            out.println("NO JOURNAL");
        }
    }

    private static void perform(Ours ours, Queue<Deed> todo, PrintStream out) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                for (Deed deed = todo.poll(); deed != null; deed = todo.poll()) {
                    ours.perform(deed);
                    out.println("SAID " + deed.number() + " " + deed.said() + " "
                            + deed.orderId().orElse("-") + " " + deed.recovered() + " " + deed.times() + " "
                            + deed.detail());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static io.orderwright.broker.schwab.SchwabClientBuilder client(Told told) {
        TokenStore store = TokenStore.inMemory();
        Instant now = Instant.now();
        store.save(SchwabLogin.of(told.accessToken(), now.plusSeconds(1800), told.refreshToken(), now));
        String[] app = told.app().split(" ", 3);
        return Schwab.client()
                .account(told.account())
                .baseUrl(told.url())
                .credentials(
                        SchwabOAuth.app(app[0], app[1], URI.create(app[2]))
                                .baseUrl(told.url())
                                .build(),
                        store);
    }

    /** Keeps forced bytes and a random beginning of the others; every other one fails for good while it is used. */
    private static OrderJournal forgetful(Told told) {
        Random random = new Random(told.seed());
        int operations = told.seed() % 2 == 0 ? -1 : random.nextInt(FIRST_OPERATIONS);
        return Journals.file(FileSettings.of(Path.of(told.place()), Retention.forever(), InstantSource.system())
                .on(new ForgetfulFiles(random, false, operations)));
    }

    static OrderJournal journal(Told told) {
        return switch (told.kind()) {
            case "file" -> OrderJournals.file(Path.of(told.place())).open();
            case "forgetful" -> forgetful(told);
            default ->
                OrderJournals.jdbc(PostgresServer.dataSource(Integer.parseInt(told.place())))
                        .createSchema()
                        .lease(LEASE)
                        .open();
        };
    }
}
