package io.orderwright.internal.json;

import io.orderwright.extras.ExtraValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a value that is refused is shown in a message: on one line, and short. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String name(String name) {
        return oneLine(name);
    }

    static String value(ExtraValue value) {
        return value.match(new ExtraValue.Cases<>() {
            @Override
            public String text(String text) {
                return '"' + oneLine(text) + '"';
            }

            @Override
            public String number(BigDecimal number) {
                return oneLine(number.toString());
            }

            @Override
            public String bool(boolean truth) {
                return Boolean.toString(truth);
            }

            @Override
            public String nothing() {
                return "null";
            }

            @Override
            public String list(List<ExtraValue> values) {
                return "a list";
            }

            @Override
            public String object(Map<String, ExtraValue> members) {
                return "an object";
            }
        });
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            line.append(c >= ' ' && c < 0x7f ? c : '?');
        }
        return text.length() > LONGEST ? line.append("...").toString() : line.toString();
    }
}
