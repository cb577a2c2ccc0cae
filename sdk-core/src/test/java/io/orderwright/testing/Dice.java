package io.orderwright.testing;

import io.orderwright.extras.ExtraValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random choices, decimals, names and small JSON values. */
final class Dice {
    private static final String[] ODD_NAMES = {
        "newField", "x", "a b", "quote\"d", "back\\slash", "ümläut", "日本", "\uD83D\uDE80", "tab\there", "{", "[", ":"
    };

    private final Random random;

    Dice(Random random) {
        this.random = random;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Above zero, of at most so many digits before and after the point. */
    BigDecimal decimal(int digits, int decimals) {
        int scale = random.nextInt(decimals + 1);
        int bound = (int) Math.pow(10, Math.min(9, 1 + random.nextInt(digits) + scale));
        return BigDecimal.valueOf(1 + random.nextInt(bound), scale);
    }

    String name() {
        return oneIn(3) ? of(ODD_NAMES) : "field" + random.nextInt(100);
    }

    ExtraValue value(int deepest) {
        return switch (random.nextInt(deepest > 0 ? 7 : 5)) {
            case 0 -> ExtraValue.text(of(ODD_NAMES));
            case 1 -> ExtraValue.number(decimal(9, 6).negate());
            case 2 -> ExtraValue.bool(random.nextBoolean());
            case 3 -> ExtraValue.nothing();
            case 4 -> ExtraValue.number(new BigDecimal("1e" + random.nextInt(-30, 30)));
            case 5 -> list(deepest);
            default -> object(deepest);
        };
    }

    private ExtraValue list(int deepest) {
        List<ExtraValue> values = new ArrayList<>();
        while (!oneIn(3)) {
            values.add(value(deepest - 1));
        }
        return ExtraValue.list(values);
    }

    private ExtraValue object(int deepest) {
        Map<String, ExtraValue> members = new LinkedHashMap<>();
        while (!oneIn(3)) {
            members.put(name(), value(deepest - 1));
        }
        return ExtraValue.object(members);
    }
}
