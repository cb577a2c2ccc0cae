package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.client.CallOptions;
import io.orderwright.client.Dialect;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.WriteResult;
import io.orderwright.sandbox.Ledger;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** Our client with a bug planted in it, one after another: the oracle must see each. */
class PlantedBugsTest {
    private static final long SEED = 4711;
    private static final int PLACEMENTS = 600;
    private static final int BUSY = 36;
    private static final Setting SETTING = Setting.patient(SEED, PLACEMENTS);

    private static final Setting UNDRAINED = SETTING.amid(Trouble.LOST_OR_SLOW);

    /** Listings show an order only after a while, of which the client is told. */
    private static final Setting LAGGING = SETTING.lag(Duration.ofMillis(300));

    @Test
    void sees_a_resend_on_429_and_5xx() {
        OkHttpClient plain = new OkHttpClient();
        Verdict verdict = run(SETTING, OrderJournals::inMemory, beneath(chain -> {
            Response first = chain.proceed(chain.request());
            boolean again = chain.request().method().equals("POST") && (first.code() == 429 || first.code() >= 500);
            if (again) {
                plain.newCall(again(chain.request(), Schwab.dialect()))
                        .execute()
                        .close();
            }
            return first;
        }));
        assertThat(verdict.count(Finding.DUPLICATE)).isPositive();
    }

    @Test
    void sees_that_any_location_is_believed() {
        CallOptions believing = SETTING.options().unconfirmed();
        Supplier<OrderJournal> believer = () -> planted((method, result) -> switch (method) {
            case "claimants" -> Map.of();
            case "append" -> WriteResult.written();
            default -> result;
        });
        Verdict verdict = run(SETTING.options(believing), believer, new OkHttpClient());
        assertThat(verdict.count(Finding.PHANTOM)).isPositive();
    }

    @Test
    void sees_that_listings_end_at_a_moment_before_the_order() {
        Verdict verdict = run(SETTING, OrderJournals::inMemory, beneath(chain -> {
            Request request = chain.request();
            String from = request.url().queryParameter("fromEnteredTime");
            if (from == null) {
                return chain.proceed(request);
            }
            HttpUrl url = request.url()
                    .newBuilder()
                    .setQueryParameter("toEnteredTime", from)
                    .build();
            return chain.proceed(request.newBuilder().url(url).build());
        }));
        assertThat(verdict.count(Finding.FALSE_ABSENT)).isPositive();
    }

    @Test
    void sees_that_absence_is_concluded_before_the_horizon() {
        Setting hasty = Setting.hasty(SEED, PLACEMENTS);
        Setting mistaken = new Setting(
                SEED,
                PLACEMENTS,
                Duration.ofSeconds(5),
                hasty.late(),
                hasty.lag(),
                SETTING.watchEvery(),
                Duration.ZERO,
                hasty.options(),
                hasty.keepAlive(),
                hasty.troubles());
        Campaign.Maker maker = (box, account) -> Clients.ours(
                mistaken.horizon(Duration.ofMillis(1)), box, account, OrderJournals.inMemory(), new OkHttpClient());
        Verdict verdict = new Campaign(mistaken, maker).run().verdict();
        assertThat(verdict.count(Finding.FALSE_ABSENT)).isPositive();
    }

    @Test
    void sees_an_order_that_was_not_written_down() {
        Verdict verdict = run(
                SETTING,
                () -> planted((method, result) ->
                        method.equals("find") && result instanceof Optional<?> found && isForgotten(found)
                                ? Optional.empty()
                                : result),
                new OkHttpClient());
        assertThat(verdict.count(Finding.UNJOURNALLED)).isPositive();
    }

    /** A cut listing is as long as the longest; a shorter one is the client's mistake to believe. */
    @Test
    void sees_that_a_cut_listing_is_taken_for_a_whole_one() {
        CallOptions unhurried =
                new CallOptions(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(10), true);
        Setting busy = Setting.patient(SEED, BUSY).amid(Trouble.BUSY_ACCOUNT).options(unhurried);
        Verdict verdict = run(busy, OrderJournals::inMemory, beneath(chain -> {
            Response answer = chain.proceed(chain.request());
            if (!answer.isSuccessful() || chain.request().url().queryParameter("fromEnteredTime") == null) {
                return answer;
            }
            String rows = answer.body().string();
            boolean cut = rows.contains("\"CROWD\"");
            return answer.newBuilder()
                    .body(ResponseBody.create(cut ? "[]" : rows, MediaType.get("application/json")))
                    .build();
        }));
        assertThat(verdict.count(Finding.FALSE_ABSENT)).as("%s", verdict).isPositive();
    }

    /** Whatever a client asks again, it is told what it was told at first. */
    @Test
    void sees_that_one_look_is_enough_to_call_an_order_absent() {
        Map<Deed, byte[]> first = new ConcurrentHashMap<>();
        Verdict verdict = run(LAGGING, OrderJournals::inMemory, beneath(chain -> {
            Deed deed = Tagger.current();
            boolean look = chain.request().url().queryParameter("fromEnteredTime") != null;
            byte[] seen = deed == null || !look || deed.firstSend() == 0 ? null : first.get(deed);
            Response answer = chain.proceed(chain.request());
            if (deed == null || !look || deed.firstSend() == 0 || !answer.isSuccessful()) {
                return answer;
            }
            byte[] now = answer.body().bytes();
            first.putIfAbsent(deed, now);
            return answer.newBuilder()
                    .body(ResponseBody.create(seen == null ? now : seen, MediaType.get("application/json")))
                    .build();
        }));
        assertThat(verdict.count(Finding.FALSE_ABSENT)).as("%s", verdict).isPositive();
    }

    /** Two clients on one account, neither of which waits for what the other has in flight, and both believe a success. */
    @Test
    void sees_that_orders_are_claimed_while_equal_ones_are_in_flight() {
        Campaign.Maker maker = (box, account) -> {
            OrderJournal undrained = planted((method, result) -> switch (method) {
                case "claimants" -> Map.of();
                case "append" -> WriteResult.written();
                case "unresolved" -> settledOnly((List<?>) result);
                default -> result;
            });
            Setting setting = UNDRAINED.options(UNDRAINED.options().unconfirmed());
            return new TwoClients(
                    Clients.ours(setting, box, account, undrained, new OkHttpClient()),
                    Clients.ours(setting, box, account, undrained, new OkHttpClient()));
        };
        Verdict verdict = new Campaign(UNDRAINED, maker).run().verdict();
        assertThat(verdict.count(Finding.PHANTOM)).as("%s", verdict).isPositive();
    }

    private static List<?> settledOnly(List<?> unresolved) {
        return unresolved.stream()
                .filter(record -> ((IntentRecord) record).state().isDoubtful())
                .toList();
    }

    /** Every other deed goes to the other client. */
    private record TwoClients(Contender one, Contender other) implements Contender {
        @Override
        public void perform(Deed deed) {
            (deed.number() % 2 == 0 ? one : other).perform(deed);
        }

        @Override
        public boolean journalled(String intentId) {
            return one.journalled(intentId);
        }

        @Override
        public List<String> surfaced() {
            return List.of();
        }

        @Override
        public Set<String> secondWriters() {
            return Set.of();
        }

        @Override
        public void close() {
            one.close();
            other.close();
        }
    }

    /** Claims are no longer kept apart: what another intent holds is taken again. */
    @Test
    void sees_a_claim_of_what_another_intent_holds() {
        Verdict verdict = run(
                SETTING,
                () -> planted((method, result) -> method.equals("claimants") ? Map.of() : result),
                new OkHttpClient());
        assertThat(verdict.wrongs()).isPositive();
    }

    static Request again(Request request, Dialect dialect) {
        Deed deed = Objects.requireNonNull(Tagger.current());
        RequestBody body = RequestBody.create(
                dialect.encode(deed.order()).getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
        return request.newBuilder()
                .post(body)
                .header(Ledger.TEST_TAG, deed.nextTag())
                .build();
    }

    private static boolean isForgotten(Optional<?> found) {
        return found.orElse(null) instanceof IntentRecord record
                && record.isResolved()
                && record.intentId().charAt(0) < 'f';
    }

    private static Verdict run(Setting setting, Supplier<OrderJournal> journal, OkHttpClient http) {
        Campaign.Maker maker = (box, account) -> Clients.ours(setting, box, account, journal.get(), http);
        return new Campaign(setting, maker).run().verdict();
    }

    private static OkHttpClient beneath(Planted bug) {
        return new OkHttpClient.Builder().addInterceptor(bug::intercept).build();
    }

    private interface Planted {
        Response intercept(Interceptor.Chain chain) throws IOException;
    }

    private static OrderJournal planted(BiFunction<String, Object, Object> bug) {
        OrderJournal sound = OrderJournals.inMemory();
        return (OrderJournal) Proxy.newProxyInstance(
                OrderJournal.class.getClassLoader(), new Class<?>[] {OrderJournal.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(sound, args);
                        return result == null || Set.of("close").contains(method.getName())
                                ? result
                                : bug.apply(method.getName(), result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
