package io.orderwright.error;

import io.orderwright.OrderwrightException;

/** An order that was waited for was not wholly filled: it ended otherwise, or the time was over. */
public final class NotFilledException extends OrderwrightException {
    private static final long serialVersionUID = 1L;

    private final String status;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param status where the order stood when it was last read
     */
    public NotFilledException(String message, String status) {
        super(message);
        this.status = status;
    }

    /** {@return where the order stood when it was last read} */
    public String status() {
        return status;
    }
}
