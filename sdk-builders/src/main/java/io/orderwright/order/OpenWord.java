package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A word of an open set: constants for what is known, and room for what a broker may add. */
abstract class OpenWord {
    private static final int MAX_LENGTH = 100;

    private final String name;

    OpenWord(String name) {
        this.name = name;
    }

    /** {@return the name, as the language or a broker spells it} */
    public final String name() {
        return name;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenWord word && getClass() == word.getClass() && name.equals(word.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** {@return the name} */
    @Override
    public final String toString() {
        return name;
    }

    private static boolean isUnsendable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** The constants of one set, by name. */
    static final class Known<W extends OpenWord> {
        private final Map<String, W> words = new HashMap<>();

        @SafeVarargs
        static <W extends OpenWord> Known<W> of(W... words) {
            Known<W> known = new Known<>();
            for (W word : words) {
                known.words.put(word.name(), word);
            }
            return known;
        }

        private static void check(String name) {
            if (name.isBlank()) {
                throw InvalidOrderException.of("name", "must not be blank", "blank", "give the word");
            }
            if (name.length() > MAX_LENGTH) {
                throw InvalidOrderException.of(
                        "name",
                        "must be at most " + MAX_LENGTH + " characters",
                        name.length() + " characters",
                        "give the word alone");
            }
            if (name.codePoints().anyMatch(OpenWord::isUnsendable)) {
                throw InvalidOrderException.of(
                        "name", "must hold no control characters or halves of a character", "one", "remove them");
            }
        }

        W get(String name, Function<String, W> unknown) {
            Objects.requireNonNull(name, "name");
            W word = words.get(name);
            if (word != null) {
                return word;
            }
            check(name);
            return unknown.apply(name);
        }
    }
}
