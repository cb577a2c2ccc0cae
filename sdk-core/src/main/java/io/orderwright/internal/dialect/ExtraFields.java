package io.orderwright.internal.dialect;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.internal.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether extra fields can stand beside the typed ones: a field that the language has a place for belongs there, what
 * only a reply tells is not sent, and what is written must be readable again.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class ExtraFields {
    private static final int DEEPEST = 40;
    private static final int LONGEST_SHOWN = 60;

    private final Refusals refusals;
    private final String broker;
    private final String spoken;

    /**
     * Creates the rule for a broker.
     *
     * @param refusals gets what can't stand
     * @param broker the broker's name, under which its extra fields are kept
     * @param spoken the broker's name in a sentence
     */
    public ExtraFields(Refusals refusals, String broker, String spoken) {
        this.refusals = refusals;
        this.broker = broker;
        this.spoken = spoken;
    }

    /**
     * Checks one extra field.
     *
     * @param name the field's name
     * @param value its value
     * @param typed the names that the language has a place for
     * @param told the names that only replies carry
     */
    public void check(String name, ExtraValue value, Set<String> typed, Set<String> told) {
        if (typed.contains(name)) {
            clash(name, value, "is a field that the language has a place for", "set it there");
        } else if (told.contains(name)) {
            clash(name, value, "is told by " + spoken + " and not to " + spoken, "leave it out");
        } else if (isDeeper(value, DEEPEST)) {
            clash(name, value, "must be nested at most " + DEEPEST + " deep", "give a flatter value");
        } else if (JsonWriter.isHalved(name) || hasHalvedName(value)) {
            clash("…", value, "must have names without half of a character", "name it otherwise");
        }
    }

    /**
     * What is left of an object that was read, as extra fields.
     *
     * @param node the object, of which all that is known was taken out
     * @param broker the broker's name
     * @return the fields
     * @throws JsonException if one has no name
     */
    public static Extras left(JsonFields node, String broker) {
        Extras extras = Extras.none();
        for (Map.Entry<String, ExtraValue> field : node.rest().entrySet()) {
            if (field.getKey().isBlank()) {
                throw new JsonException(
                        node.path("\"\""), "must have a name", "a field with a blank name", "name it, or leave it out");
            }
            extras = extras.with(broker, field.getKey(), field.getValue());
        }
        return extras;
    }

    /** Refuses an extra field, its value shown in short. */
    public void clash(String name, ExtraValue value, String rule, String remedy) {
        String shown = value.toString();
        refusals.add(
                "extras." + broker + "." + name,
                rule,
                shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "..." : shown,
                remedy);
    }

    private static boolean isDeeper(ExtraValue value, int levels) {
        if (levels == 0) {
            return true;
        }
        Optional<List<ExtraValue>> list = value.asList();
        if (list.isPresent()) {
            return list.get().stream().anyMatch(element -> isDeeper(element, levels - 1));
        }
        return value.asObject()
                .filter(members -> members.values().stream().anyMatch(member -> isDeeper(member, levels - 1)))
                .isPresent();
    }

    private static boolean hasHalvedName(ExtraValue value) {
        Optional<List<ExtraValue>> list = value.asList();
        if (list.isPresent()) {
            return list.get().stream().anyMatch(ExtraFields::hasHalvedName);
        }
        Map<String, ExtraValue> members = value.asObject().orElse(Map.of());
        return members.keySet().stream().anyMatch(JsonWriter::isHalved)
                || members.values().stream().anyMatch(ExtraFields::hasHalvedName);
    }
}
