package io.orderwright.internal.http;

import io.orderwright.internal.engine.Call;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Puts calls into HTTP. What can't be put so is refused in words that repeat no value. */
final class Requests {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final HttpUrl base;
    private final String root;
    private final String userAgent;

    Requests(HttpUrl base, String userAgent) {
        this.base = base;
        String text = base.toString();
        this.root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.userAgent = userAgent;
    }

    /** The request, marked with its trace. */
    Request of(Call call, AttemptTrace trace) throws UnsendableException {
        Request.Builder request = new Request.Builder()
                .url(url(call))
                .method(call.method(), WITHOUT_BODY.contains(call.method()) ? null : OneShotBody.of(call))
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .tag(AttemptTrace.class, trace);
        for (Call.Pair header : call.headers()) {
            request.header(checked(header).name(), header.value());
        }
        return request.build();
    }

    private HttpUrl url(Call call) throws UnsendableException {
        HttpUrl url = call.path().startsWith("/") ? HttpUrl.parse(root + call.path()) : null;
        if (url == null || url.query() != null || url.fragment() != null || !inside(url)) {
            throw new UnsendableException("the path of the call is no path below the base URL");
        }
        HttpUrl.Builder withQuery = url.newBuilder();
        for (Call.Pair parameter : call.query()) {
            withQuery.addQueryParameter(parameter.name(), parameter.value());
        }
        return withQuery.build();
    }

    /** A path such as {@code /../..} would leave the place that the user named. */
    private boolean inside(HttpUrl url) {
        return Optional.of(url.encodedPath())
                .filter(path -> path.startsWith(base.encodedPath()))
                .isPresent();
    }

    private static Call.Pair checked(Call.Pair header) throws UnsendableException {
        if (!header.name().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new UnsendableException("the name of a header holds a character that none may hold");
        }
        if (!header.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new UnsendableException("the header " + header.name() + " holds a character that none may hold");
        }
        return header;
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
