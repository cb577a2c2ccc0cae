package io.orderwright.extras;

import io.orderwright.InvalidOrderException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the order language has no word for, by broker and by the broker's own field name.
 *
 * <p>Only the broker named sends them, and it sends them as they are. Where an extra field has the name of a field that
 * the language already writes, the order is refused rather than guessed at. Immutable and safe to share between
 * threads: every change gives a new value. Equality is by value and ignores the order of fields.
 */
public final class Extras {
    private static final Extras NONE = new Extras(Map.of());

    private final Map<String, Map<String, ExtraValue>> byBroker;

    private Extras(Map<String, Map<String, ExtraValue>> byBroker) {
        this.byBroker = byBroker;
    }

    /** {@return no extra fields at all, a shared instance} */
    public static Extras none() {
        return NONE;
    }

    /**
     * These fields and one more; a field of that broker and name is replaced in its place.
     *
     * @param broker the broker that sends it, such as {@code schwab} or {@code tastytrade}; not blank
     * @param name the broker's own name of the field; not blank
     * @param value the value to send
     * @return the extra fields with that one
     * @throws InvalidOrderException if {@code broker} or {@code name} is blank
     */
    public Extras with(String broker, String name, ExtraValue value) {
        requireName("broker", broker);
        requireName("name", name);
        Objects.requireNonNull(value, "value");
        Map<String, ExtraValue> fields = new LinkedHashMap<>(of(broker));
        fields.put(name, value);
        return replacing(broker, fields);
    }

    /**
     * These fields and one more, with text as its value.
     *
     * @param broker the broker that sends it; not blank
     * @param name the broker's own name of the field; not blank
     * @param text the text to send
     * @return the extra fields with that one
     * @throws InvalidOrderException if {@code broker} or {@code name} is blank
     */
    public Extras with(String broker, String name, String text) {
        return with(broker, name, ExtraValue.text(Objects.requireNonNull(text, "text")));
    }

    /**
     * These fields without one of them.
     *
     * @param broker the broker of the field
     * @param name the field's name
     * @return the extra fields without that one; this value itself where there is none
     */
    public Extras without(String broker, String name) {
        Objects.requireNonNull(broker, "broker");
        Objects.requireNonNull(name, "name");
        if (!of(broker).containsKey(name)) {
            return this;
        }
        Map<String, ExtraValue> fields = new LinkedHashMap<>(of(broker));
        fields.remove(name);
        return replacing(broker, fields);
    }

    /**
     * One broker's fields alone, which is what that broker can send and give back.
     *
     * @param broker the broker to keep
     * @return the extra fields of that broker and no other
     */
    public Extras only(String broker) {
        Map<String, ExtraValue> fields = of(broker);
        if (fields.isEmpty()) {
            return NONE;
        }
        return byBroker.size() == 1 ? this : new Extras(Map.of(broker, fields));
    }

    /**
     * These fields and another value's; where both have a field, the other's wins.
     *
     * @param other the fields to add
     * @return the fields of both
     */
    public Extras merge(Extras other) {
        Objects.requireNonNull(other, "other");
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        Extras merged = this;
        for (String broker : other.brokers()) {
            Map<String, ExtraValue> fields = new LinkedHashMap<>(of(broker));
            fields.putAll(other.of(broker));
            merged = merged.replacing(broker, fields);
        }
        return merged;
    }

    /**
     * The fields that one broker sends.
     *
     * @param broker the broker
     * @return its fields by name in the order they were given, unmodifiable; empty where it has none
     */
    public Map<String, ExtraValue> of(String broker) {
        return byBroker.getOrDefault(Objects.requireNonNull(broker, "broker"), Map.of());
    }

    /** {@return the brokers that have at least one field here, unmodifiable} */
    public Set<String> brokers() {
        return byBroker.keySet();
    }

    /** {@return whether there is no field for any broker} */
    public boolean isEmpty() {
        return byBroker.isEmpty();
    }

    private Extras replacing(String broker, Map<String, ExtraValue> fields) {
        Map<String, Map<String, ExtraValue>> changed = new LinkedHashMap<>(byBroker);
        if (fields.isEmpty()) {
            changed.remove(broker);
        } else {
            changed.put(broker, Collections.unmodifiableMap(fields));
        }
        return changed.isEmpty() ? NONE : new Extras(Collections.unmodifiableMap(changed));
    }

    private static void requireName(String what, String name) {
        if (Objects.requireNonNull(name, what).isBlank()) {
            throw InvalidOrderException.of(
                    "extras", "must have a " + what + " for each field", "blank", "give the " + what);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras extras && byBroker.equals(extras.byBroker);
    }

    @Override
    public int hashCode() {
        return byBroker.hashCode();
    }

    /** {@return the fields by broker, for people} */
    @Override
    public String toString() {
        return byBroker.toString();
    }
}
