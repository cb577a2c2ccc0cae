package io.orderwright.error;

/** The broker answered, and the answer is no. */
public sealed class BrokerException extends BrokerCallException
        permits AuthenticationException,
                PermissionException,
                NotFoundException,
                InvalidRequestException,
                OrderRejectedException,
                OrderNotModifiableException,
                RateLimitedException,
                BrokerUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public BrokerException(String message, CallFailure failure) {
        super(message, failure, null);
    }

    @Override
    public boolean reachedBroker() {
        return true;
    }

    @Override
    public boolean refused() {
        return true;
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}
