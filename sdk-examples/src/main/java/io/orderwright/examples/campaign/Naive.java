package io.orderwright.examples.campaign;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.SchwabBox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What many a program does: send, and on any failure send again, three times. */
final class Naive implements Contender {
    private static final int RETRIES = 3;
    private static final MediaType JSON = MediaType.get("application/json");

    private final SchwabBox box;
    private final BoxAccount account;
    private final AtomicReference<String> token;
    private final OkHttpClient http;

    Naive(SchwabBox box, BoxAccount account, Duration patience) {
        this.box = box;
        this.account = account;
        this.token = new AtomicReference<>(box.tokens().issue().accessToken());
        this.http = new OkHttpClient.Builder()
                .addNetworkInterceptor(new Tagger())
                .callTimeout(patience)
                .build();
    }

    @Override
    public void perform(Deed deed) {
        Tagger.now(deed);
        try {
            String said = "";
            for (int attempt = 0; attempt <= RETRIES; attempt++) {
                said = send(deed);
                if (said.isEmpty()) {
                    return;
                }
            }
            deed.say(Deed.Said.REFUSED, said);
        } finally {
            Tagger.now(null);
        }
    }

    private String send(Deed deed) {
        try (Response response = http.newCall(request(deed)).execute()) {
            if (response.code() == 401) {
                token.set(box.tokens().issue().accessToken());
            }
            if (!response.isSuccessful()) {
                return "status " + response.code();
            }
            String location = response.header("Location", "");
            deed.done(location.substring(location.lastIndexOf('/') + 1), false);
            if (deed.kind() == Deed.Kind.CANCEL) {
                deed.say(Deed.Said.DONE, "CANCELED");
            }
            return "";
        } catch (IOException | NumberFormatException e) {
            // OkHttp itself throws the second one, on a Retry-After that is too long for an int.
            return e.toString();
        }
    }

    private Request request(Deed deed) {
        String orders = box.url() + "/trader/v1/accounts/" + account.hash() + "/orders";
        String target = deed.target().flatMap(Deed::orderId).map(id -> "/" + id).orElse("");
        Request.Builder builder = new Request.Builder()
                .url(orders + target)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.get());
        return switch (deed.kind()) {
            case PLACE -> builder.post(body(deed)).build();
            case REPLACE -> builder.put(body(deed)).build();
            case CANCEL -> builder.delete().build();
        };
    }

    private static RequestBody body(Deed deed) {
        return RequestBody.create(Schwab.dialect().encode(deed.order()), JSON);
    }

    @Override
    public boolean journalled(String intentId) {
        return false;
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
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
