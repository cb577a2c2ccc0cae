package io.orderwright.internal.http;

import io.orderwright.internal.engine.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may not send a second time. */
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] bytes;
    private final @Nullable MediaType type;

    private OneShotBody(byte[] bytes, @Nullable MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    static OneShotBody of(Call call) {
        return call.body()
                .map(text -> new OneShotBody(text.getBytes(StandardCharsets.UTF_8), type(call.contentType())))
                .orElseGet(() -> new OneShotBody(new byte[0], null));
    }

    /** Nearly always the same, and slow to read. */
    private static @Nullable MediaType type(String name) {
        return name.equals(JSON.toString()) ? JSON : MediaType.parse(name);
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
