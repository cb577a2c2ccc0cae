package io.orderwright.internal.engine;

import java.io.IOException;
import java.io.InputStream;

/** Reads a successful reply as it arrives. */
@FunctionalInterface
public interface ReplyReader {
    /**
     * Reads the body to its end.
     *
     * @param body the body; closed by the caller
     * @throws IOException if it is cut or can't be understood
     */
    void read(InputStream body) throws IOException;
}
