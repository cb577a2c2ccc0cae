package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.front.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's query. Keys of lists end in {@code []} and may be repeated; others may not. */
final class Query {
    private static final int LARGEST_PAGE = 200;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private Query() {}

    static Query read(Call call, Set<String> known) {
        Query read = new Query();
        String query = call.request().head().query();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int mark = pair.indexOf('=');
            String name = decoded(mark < 0 ? pair : pair.substring(0, mark));
            read.put(known, name, mark < 0 ? "" : decoded(pair.substring(mark + 1)));
        }
        return read;
    }

    private void put(Set<String> known, String name, String value) {
        if (!known.contains(name)) {
            problems.add(name, "is not a known parameter");
            return;
        }
        List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
        all.add(value);
        if (value.isEmpty()) {
            problems.add(name, Problem.EMPTY);
        } else if (all.size() > 1 && !name.endsWith("[]")) {
            problems.add(name, Problem.INVALID);
        }
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    Problems problems() {
        return problems;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    @Nullable
    String word(String name, Set<String> words) {
        String text = text(name);
        problems.unless(text == null || words.contains(text), name);
        return text;
    }

    boolean flag(String name) {
        return "true".equals(word(name, Set.of("true", "false")));
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            problems.add(name, Problem.INVALID);
            return null;
        }
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            problems.add(name, Problem.INVALID);
            return null;
        }
    }

    /** {@return the page that is asked for} */
    Envelope.Page page(int usualSize) {
        return new Envelope.Page(number("page-offset", 0, 0), number("per-page", usualSize, 1));
    }

    private int number(String name, int usual, int least) {
        String text = text(name);
        if (text == null) {
            return usual;
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        boolean tooLarge = name.equals("per-page") && number > LARGEST_PAGE;
        if (number < least || tooLarge) {
            problems.add(name, Problem.INVALID);
            return usual;
        }
        return number;
    }
}
