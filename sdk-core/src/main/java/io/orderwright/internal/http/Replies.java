package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.ReplyHeaders;
import io.orderwright.internal.engine.ReplyReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Reads replies, and no more of them than is good for the reader. */
final class Replies {
    /** Errors are for people, and a broken proxy's page may be long. */
    private static final long ERROR_BOUND = 64L * 1024;

    private static final long BOUND = 16L * 1024 * 1024;
    private static final long CHUNK = 8192;

    private static final Text EMPTY = new Text("", true);

    private record Text(String text, boolean whole) {}

    private Replies() {}

    /**
     * Reads a reply to its end, and hands it to the call's reader where there is one. An {@link IOException} of the
     * reader is taken for a cut reply, since it may be one; anything else that it throws is the caller's own, and goes
     * to the caller.
     */
    static Attempt.Answered read(Call call, Response response, AttemptTrace trace) {
        if (call.reader().isPresent() && response.isSuccessful() && call.effect() == Effect.READ) {
            boolean whole = stream(response.body(), call.reader().get());
            return answered(response, new Text("", whole), trace);
        }
        return answered(response, text(response), trace);
    }

    /** What is left of a reply whose body nobody can read any more. */
    static Attempt.Answered withoutBody(Response response, AttemptTrace trace) {
        return answered(response, new Text("", false), trace);
    }

    private static Attempt.Answered answered(Response response, Text body, AttemptTrace trace) {
        return new Attempt.Answered(
                response.code(), headers(response.headers()), body.text(), body.whole(), trace.wire());
    }

    private static boolean stream(ResponseBody body, ReplyReader reader) {
        try (InputStream stream = body.byteStream()) {
            reader.read(stream);
            return stream.read() == -1;
        } catch (IOException e) {
            return false;
        }
    }

    private static Text text(Response response) {
        if (response.body().contentLength() == 0) {
            return EMPTY;
        }
        Buffer buffer = new Buffer();
        boolean whole = fill(buffer, response.body(), response.isSuccessful() ? BOUND : ERROR_BOUND);
        return new Text(buffer.readString(charset(response.body())), whole);
    }

    private static boolean fill(Buffer buffer, ResponseBody body, long bound) {
        try {
            while (buffer.size() < bound) {
                if (body.source().read(buffer, Math.min(CHUNK, bound - buffer.size())) == -1) {
                    return true;
                }
            }
            return body.source().exhausted();
        } catch (IOException | RuntimeException e) {
            // The status was read: that counts, however the rest ended.
            return false;
        }
    }

    private static Charset charset(ResponseBody body) {
        MediaType type = body.contentType();
        Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    private static ReplyHeaders headers(Headers headers) {
        Call.Pair[] pairs = new Call.Pair[headers.size()];
        for (int i = 0; i < pairs.length; i++) {
            String name = headers.name(i);
            boolean hidden = name.equalsIgnoreCase(LastGate.HIDDEN_RETRY_AFTER);
            pairs[i] = new Call.Pair(hidden ? LastGate.RETRY_AFTER : name, headers.value(i));
        }
        return ReplyHeaders.of(List.of(pairs));
    }
}
