package io.orderwright.internal.json;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.extras.ExtraValue;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, taken out one by one; what is left over at the end was not known. A member that is
 * null counts as absent.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class JsonFields {
    private final Map<String, ExtraValue> left;
    private final String path;

    private JsonFields(Map<String, ExtraValue> left, String path) {
        this.left = left;
        this.path = path;
    }

    /**
     * The members of an object.
     *
     * @param value what should be an object
     * @param path where it stands; empty for the whole text
     * @return its members
     * @throws JsonException if it is no object
     */
    public static JsonFields of(ExtraValue value, String path) {
        Map<String, ExtraValue> members = value.asObject()
                .orElseThrow(() -> new JsonException(
                        path, "must be a JSON object", Shown.value(value), "give the object that belongs here"));
        return new JsonFields(new LinkedHashMap<>(members), path);
    }

    /** {@return where a member stands} */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** {@return whether there is such a member, and it is not null} */
    public boolean has(String name) {
        ExtraValue value = left.get(name);
        return value != null && !value.isNothing();
    }

    /** {@return the member without taking it out; null where there is none} */
    public @Nullable ExtraValue peek(String name) {
        return has(name) ? left.get(name) : null;
    }

    /** {@return the member, taken out; null where there is none} */
    public @Nullable ExtraValue take(String name) {
        ExtraValue value = left.remove(name);
        return value == null || value.isNothing() ? null : value;
    }

    /**
     * Takes out a text.
     *
     * @param name the member's name
     * @return the text, not blank; null where there is none
     * @throws JsonException if the member is no text, or blank
     */
    public @Nullable String text(String name) {
        ExtraValue value = take(name);
        if (value == null) {
            return null;
        }
        String text = value.asText().orElse("");
        if (text.isBlank()) {
            throw wrong(name, "must be a text that is not blank", value);
        }
        return text;
    }

    /**
     * Takes out a number, which may be given as a text of plain digits.
     *
     * @param name the member's name
     * @return the number with the scale that it is written with; null where there is none
     * @throws JsonException if the member is no number
     * @throws InvalidOrderException if it is a text of anything else than a plain number, or has too many digits
     */
    public @Nullable BigDecimal number(String name) {
        ExtraValue value = take(name);
        if (value == null) {
            return null;
        }
        String text = value.asText().orElse(null);
        if (text != null) {
            return Decimals.parse(path(name), text);
        }
        return Decimals.bounded(path(name), value.asNumber().orElseThrow(() -> wrong(name, "must be a number", value)));
    }

    /**
     * Takes out a list.
     *
     * @param name the member's name
     * @return its elements; empty where there is none
     * @throws JsonException if the member is no list
     */
    public List<ExtraValue> list(String name) {
        ExtraValue value = take(name);
        return value == null ? List.of() : value.asList().orElseThrow(() -> wrong(name, "must be a list", value));
    }

    /** Takes out members that do not matter, whatever they hold. */
    public void drop(Collection<String> names) {
        left.keySet().removeAll(names);
    }

    /** {@return the members that were not taken out, in their order, unmodifiable} */
    public Map<String, ExtraValue> rest() {
        return Collections.unmodifiableMap(left);
    }

    /**
     * An exception for a member that is wrong.
     *
     * @param name the member's name
     * @param rule the rule, as a clause that reads after the path
     * @param value the member
     * @return the exception, to be thrown by the caller
     */
    public JsonException wrong(String name, String rule, ExtraValue value) {
        return new JsonException(path(name), rule, Shown.value(value), "give it as the broker documents it");
    }

    /**
     * The same refusal, found while a member was read.
     *
     * @param name the member's name
     * @param refusal what a value of the language had against the member
     * @return the refusal with the member's path
     */
    public InvalidOrderException at(String name, InvalidOrderException refusal) {
        return new InvalidOrderException(refusal.violations().stream()
                .map(found -> new Violation(path(name), found.rule(), found.value(), found.remedy()))
                .toList());
    }
}
