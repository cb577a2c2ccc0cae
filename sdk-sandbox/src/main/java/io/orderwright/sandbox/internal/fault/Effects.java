package io.orderwright.sandbox.internal.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What meets one request.
 *
 * @param name the fault's name; empty when there is none
 * @param list what it does
 */
public record Effects(String name, List<Effect> list) {
    /** Nothing goes wrong. */
    public static final Effects NONE = new Effects("", List.of());

    /** {@return the last effect of a kind, or null} */
    public <E extends Effect> @Nullable E find(Class<E> kind) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (kind.isInstance(list.get(i))) {
                return kind.cast(list.get(i));
            }
        }
        return null;
    }

    /** {@return every effect of a kind, in order} */
    public <E extends Effect> List<E> all(Class<E> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return whether it does this} */
    public boolean has(Effect effect) {
        return !list.isEmpty() && list.contains(effect);
    }

    /** {@return both, one after the other} */
    public Effects and(Effects other) {
        List<Effect> both = new ArrayList<>(list);
        both.addAll(other.list);
        return new Effects(name + " and " + other.name, List.copyOf(both));
    }
}
