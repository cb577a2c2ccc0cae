package io.orderwright.error;

/** The credentials or the token are not accepted: log in again, or renew them. */
public final class AuthenticationException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public AuthenticationException(String message, CallFailure failure) {
        super(message, failure);
    }
}
