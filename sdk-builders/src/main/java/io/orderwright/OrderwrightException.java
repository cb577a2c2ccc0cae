package io.orderwright;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that Orderwright throws on purpose.
 *
 * <p>Unchecked. Its message is one sentence for a person: what is wrong, where, and what to do. It never holds a
 * credential, a token or an account number. Instances are safe to share between threads.
 */
public class OrderwrightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     */
    public OrderwrightException(String message) {
        super(message);
    }

    /**
     * Creates an exception with its cause.
     *
     * @param message one sentence: what, where, what to do
     * @param cause what led to it, or null when nothing did
     */
    public OrderwrightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
