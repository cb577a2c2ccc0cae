package io.orderwright.internal.http;

import io.orderwright.internal.engine.Call;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Puts calls into HTTP. What can't be put so is refused in words that repeat no value. */
final class Requests {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final HttpUrl base;
    private final String root;
    private final Headers standing;
    private volatile @Nullable Place latest;
    private volatile @Nullable Marks latestMarks;

    /** A call's own headers, with all that the request bears. */
    private record Marks(List<Call.Pair> own, Headers all) {
        @Override
        public String toString() {
            return own.toString();
        }
    }

    /** A path with the address that it gives. */
    private record Place(String path, HttpUrl url) {}

    Requests(HttpUrl base, String userAgent) {
        this.base = base;
        this.standing = Headers.of("User-Agent", userAgent, "Accept", "application/json");
        String text = base.toString();
        this.root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The request, marked with its trace. */
    Request of(Call call, AttemptTrace trace) throws UnsendableException {
        return new Request.Builder()
                .url(url(call))
                .headers(headers(call.headers()))
                .method(call.method(), WITHOUT_BODY.contains(call.method()) ? null : OneShotBody.of(call))
                .tag(AttemptTrace.class, trace)
                .build();
    }

    /** Orders bear the same token for half an hour, so the latest headers are kept. */
    private Headers headers(List<Call.Pair> own) throws UnsendableException {
        Marks known = latestMarks;
        if (known != null && known.own().equals(own)) {
            return known.all();
        }
        Headers.Builder all = standing.newBuilder();
        for (Call.Pair header : own) {
            all.set(checked(header).name(), header.value());
        }
        Marks marks = new Marks(own, all.build());
        latestMarks = marks;
        return marks.all();
    }

    private HttpUrl url(Call call) throws UnsendableException {
        HttpUrl url = place(call.path());
        if (call.query().isEmpty()) {
            return url;
        }
        HttpUrl.Builder withQuery = url.newBuilder();
        for (Call.Pair parameter : call.query()) {
            withQuery.addQueryParameter(parameter.name(), parameter.value());
        }
        return withQuery.build();
    }

    /** Orders go to the same place again and again, so the latest one is kept. */
    private HttpUrl place(String path) throws UnsendableException {
        Place known = latest;
        if (known != null && known.path().equals(path)) {
            return known.url();
        }
        HttpUrl url = path.startsWith("/") ? HttpUrl.parse(root + path) : null;
        if (url == null || url.query() != null || url.fragment() != null || !inside(url)) {
            throw new UnsendableException("the path of the call is no path below the base URL");
        }
        latest = new Place(path, url);
        return url;
    }

    /** A path such as {@code /../..} would leave the place that the user named. */
    private boolean inside(HttpUrl url) {
        return url.encodedPath().startsWith(base.encodedPath());
    }

    private static Call.Pair checked(Call.Pair header) throws UnsendableException {
        if (header.name().isEmpty() || !consists(header.name(), Requests::isOfNames)) {
            throw new UnsendableException("the name of a header holds a character that none may hold");
        }
        if (!consists(header.value(), c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new UnsendableException("the header " + header.name() + " holds a character that none may hold");
        }
        return header;
    }

    private static boolean isOfNames(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private static boolean consists(String text, IntPredicate of) {
        for (int i = 0; i < text.length(); i++) {
            if (!of.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Says what can't be sent. */
    static final class UnsendableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        UnsendableException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
