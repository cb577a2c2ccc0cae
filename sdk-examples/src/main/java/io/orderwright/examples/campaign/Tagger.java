package io.orderwright.examples.campaign;

import io.orderwright.sandbox.Ledger;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Marks every physical send, below the client that is judged, with the deed that it belongs to. */
final class Tagger implements Interceptor {
    private static final ThreadLocal<@Nullable Deed> CURRENT = new ThreadLocal<>();

    static void now(@Nullable Deed deed) {
        CURRENT.set(deed);
    }

    static @Nullable Deed current() {
        return CURRENT.get();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Deed deed = CURRENT.get();
        Request request = chain.request();
        if (deed == null || !request.url().encodedPath().startsWith("/trader/")) {
            return chain.proceed(request);
        }
        boolean read = request.method().equals("GET");
        String tag = read ? deed.nextLook() : deed.nextTag();
        try {
            return chain.proceed(
                    request.newBuilder().header(Ledger.TEST_TAG, tag).build());
        } finally {
            if (!read) {
                deed.sendEnded();
            }
        }
    }
}
