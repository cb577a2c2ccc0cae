package io.orderwright.broker.schwab;

import io.orderwright.OrderwrightException;
import org.jspecify.annotations.Nullable;

/** Tokens could not be read from their store, or not be kept in it. */
public final class TokenStoreException extends OrderwrightException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param cause what led to it; null where nothing was thrown
     */
    public TokenStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
