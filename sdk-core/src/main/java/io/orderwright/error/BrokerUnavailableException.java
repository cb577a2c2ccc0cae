package io.orderwright.error;

/** The broker is down, or under maintenance. For a read only: a write that is answered so is of unknown outcome. */
public final class BrokerUnavailableException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public BrokerUnavailableException(String message, CallFailure failure) {
        super(message, failure);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
