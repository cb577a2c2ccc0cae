package io.orderwright.examples.campaign;

import io.orderwright.sandbox.Ledger;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
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
        if (deed == null || !request.url().encodedPath().contains("orders")) {
            return chain.proceed(request);
        }
        boolean read = request.method().equals("GET");
        String tag = read ? deed.nextLook() : deed.nextTag();
        Request tagged = request.newBuilder().header(Ledger.TEST_TAG, tag).build();
        if (read) {
            return heard(chain.proceed(tagged), () -> deed.lookEnded(tag));
        }
        try {
            return chain.proceed(tagged);
        } finally {
            deed.sendEnded();
        }
    }

    /** The answer, which tells when the client has read all of it. */
    private static Response heard(Response answer, Runnable whole) {
        ResponseBody body = answer.body();
        Source told = new ForwardingSource(body.source()) {
            @Override
            public long read(Buffer sink, long most) throws IOException {
                long count = super.read(sink, most);
                if (count == -1) {
                    whole.run();
                }
                return count;
            }
        };
        return answer.newBuilder()
                .body(ResponseBody.create(Okio.buffer(told), body.contentType(), body.contentLength()))
                .build();
    }
}
