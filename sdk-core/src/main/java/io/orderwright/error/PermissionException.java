package io.orderwright.error;

/** The credentials are good, but do not allow this. */
public final class PermissionException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public PermissionException(String message, CallFailure failure) {
        super(message, failure);
    }
}
