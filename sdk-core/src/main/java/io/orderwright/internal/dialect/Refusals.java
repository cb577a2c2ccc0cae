package io.orderwright.internal.dialect;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.error.UnsupportedOrderException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects why a broker can't take an order; costs nothing while it can.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class Refusals {
    private final String broker;
    private @Nullable List<Violation> found;

    /**
     * Begins without any.
     *
     * @param broker the broker's name, for the exception
     */
    public Refusals(String broker) {
        this.broker = broker;
    }

    /** Adds one, with the path of what is refused below the order that is looked at. */
    public void add(String path, String rule, Object value, String remedy) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(new Violation(path, rule, value.toString(), remedy));
    }

    /** How many there are now, to be given to {@link #under} once a part was checked. */
    public int size() {
        return found == null ? 0 : found.size();
    }

    /** Puts what was found since below a part of the order. */
    public void under(int since, String name, int index) {
        if (found != null && since < found.size()) {
            String parent = index < 0 ? name : name + "[" + index + "]";
            found.subList(since, found.size()).replaceAll(violation -> violation.under(parent));
        }
    }

    /** Throws, where there is any, that the broker can't express the order. */
    public void throwIfAny() {
        if (found != null) {
            throw new UnsupportedOrderException(broker, found);
        }
    }

    /** What was read from JSON and can't be written to it is no order that could be sound. */
    public void throwIfAnyIsInvalid() {
        if (found != null) {
            throw new InvalidOrderException(found);
        }
    }

    /**
     * The same refusal of a part, told of the order that it is a part of.
     *
     * @param parent the part's path, such as {@code then[0]}
     * @param refusal what the part was refused for
     * @return the refusal with longer paths
     */
    public static InvalidOrderException under(String parent, InvalidOrderException refusal) {
        return new InvalidOrderException(
                refusal.violations().stream().map(found -> found.under(parent)).toList());
    }
}
