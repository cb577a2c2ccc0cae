package io.orderwright.examples.campaign;

import io.orderwright.client.Dialect;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What many a program does: send, and on any failure send again, three times. */
final class Naive implements Contender {
    private static final int RETRIES = 3;
    private static final MediaType JSON = MediaType.get("application/json");

    private final Venue.Wire wire;
    private final OkHttpClient http;

    Naive(Venue.Wire wire, Duration patience) {
        this.wire = wire;
        this.http = new OkHttpClient.Builder()
                .addNetworkInterceptor(new Tagger())
                .callTimeout(patience)
                .build();
    }

    /** A request to the orders of an account, or to the one that a deed is about. */
    static Request.Builder to(String orders, Deed deed) {
        String target = deed.target().flatMap(Deed::orderId).map(id -> "/" + id).orElse("");
        return new Request.Builder().url(orders + target);
    }

    static RequestBody body(Dialect dialect, Deed deed) {
        return RequestBody.create(dialect.encode(deed.order()), JSON);
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
        try (Response response = http.newCall(wire.request(deed)).execute()) {
            if (response.code() == 401) {
                wire.unauthorized();
            }
            if (!response.isSuccessful()) {
                return "status " + response.code();
            }
            boolean cancels = deed.kind() == Deed.Kind.CANCEL;
            deed.done(cancels ? "" : wire.placedId(response), false);
            if (cancels) {
                deed.say(Deed.Said.DONE, "CANCELED");
            }
            return "";
        } catch (IOException | NumberFormatException e) {
            // OkHttp itself throws the second one, on a Retry-After that is too long for an int.
            return e.toString();
        }
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
