package io.orderwright.internal.reply;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnreadableReplyException;
import java.time.Duration;
import java.util.Optional;

/** The failures that say the same at every broker. */
public final class Failing {
    private Failing() {}

    /** Whether a status says that the same call may well be answered later. */
    public static boolean isPassing(int status) {
        return status >= 500 || status == 408 || status == 429 || status == 499;
    }

    /** Whether a body is HTML, which no broker answers itself; asked of every reply, so it looks no further than it must. */
    public static boolean isPage(String body) {
        int first = 0;
        while (first < body.length() && Character.isWhitespace(body.charAt(first))) {
            first++;
        }
        return first < body.length() && body.charAt(first) == '<';
    }

    /** {@return what a status means that is no word about the request itself; empty where it may be one} */
    public static Optional<OrderwrightException> aside(int status, CallFailure failure, String remedy) {
        if (isPassing(status)) {
            return Optional.of(new BrokerUnavailableException(failure + "; " + remedy, failure));
        }
        if (status < 400) {
            return Optional.of(new UnreadableReplyException(
                    failure + "; no such answer is documented: check the base URL and any proxy", failure, null));
        }
        return Optional.empty();
    }

    /** {@return that too much was sent} */
    public static RateLimitedException limited(CallFailure failure, Optional<Duration> wait) {
        return new RateLimitedException(failure + "; send less, or wait", failure, wait.orElse(null));
    }

    /** {@return the sentence about an order that was taken and then rejected} */
    public static String rejected(CallFailure failure, Order order, String why) {
        return failure.operation() + " at " + failure.broker() + " was taken and then rejected as order "
                + order.id().value() + ": " + why;
    }
}
