package io.orderwright.client;

import io.orderwright.journal.OrderJournal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;

/**
 * What every broker's client is set up with, whichever the broker. Immutable; made by a {@link ClientBuilder}.
 *
 * @param baseUrl where the broker is
 * @param journal where intents are written down; empty for one in memory that ends with the client
 * @param options the time limits of every call that does not say otherwise
 * @param listener who hears what happens beneath the calls
 * @param connections how many calls may be in flight with a connection kept for each
 * @param ordersOverHttp2 whether orders go over HTTP/2 where the broker speaks it
 * @param settleHorizon how long after its send the broker may still process a request, and its listings may lag
 * @param watchEvery how often orders in doubt are asked about in the background
 * @param httpClient the user's own HTTP client
 * @param application the user's application, for the user agent
 * @param executor who runs the asynchronous forms
 */
public record ClientSettings(
        String baseUrl,
        Optional<OrderJournal> journal,
        CallOptions options,
        OrderListener listener,
        int connections,
        boolean ordersOverHttp2,
        Duration settleHorizon,
        Duration watchEvery,
        Optional<OkHttpClient> httpClient,
        Optional<String> application,
        Optional<Executor> executor) {
    /** Checks that nothing is null. */
    public ClientSettings {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(settleHorizon, "settleHorizon");
        Objects.requireNonNull(watchEvery, "watchEvery");
        Objects.requireNonNull(httpClient, "httpClient");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(executor, "executor");
    }
}
