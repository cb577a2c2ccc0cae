package io.orderwright.internal.client;

import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the orders of one reply, and afterwards knows whether the listing goes on in another. */
public interface PageReader extends ReplyReader {
    /** {@return the call that goes on with the listing; empty where this was its end} */
    Optional<Call> next();

    /**
     * A reader of a listing that is one reply.
     *
     * @param whole reads it
     * @return the reader
     */
    static PageReader last(ReplyReader whole) {
        return new PageReader() {
            @Override
            public void read(InputStream body) throws IOException {
                whole.read(body);
            }

            @Override
            public Optional<Call> next() {
                return Optional.empty();
            }
        };
    }
}
