package io.orderwright.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps what a program prints. Order ids are told apart, whatever they are: the first one is #1. */
final class Output {
    private static final Pattern ORDER_ID =
            Pattern.compile("\\b1\\d{12}\\b|\\b40073\\d{5}\\b|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream stream() {
        return stream;
    }

    String text() {
        Map<String, String> names = new LinkedHashMap<>();
        return ORDER_ID.matcher(bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .replaceAll(id -> names.computeIfAbsent(id.group(), unused -> "#" + (names.size() + 1)));
    }
}
