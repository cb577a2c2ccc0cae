package io.orderwright.sandbox.internal.front;

import io.orderwright.sandbox.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A broker's paths. A name in braces stands for one segment; the first path that fits wins. Immutable. */
public final class Routes {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final List<Known> known;

    private Routes(List<Known> known) {
        this.known = known;
    }

    private record Known(String method, Pattern pattern, List<String> names, Operation operation) {}

    /**
     * Where a request leads.
     *
     * @param operation what it asks for; {@code OTHER} when the broker has no such path or method
     * @param parameters the path's segments by name, as received
     * @param pathExists whether the broker has the path, with this method or another
     */
    public record Route(Operation operation, Map<String, String> parameters, boolean pathExists) {}

    /** {@return no paths} */
    public static Routes none() {
        return new Routes(List.of());
    }

    /** {@return these paths and one more} */
    public Routes with(String method, String template, Operation operation) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        Pattern pattern = Pattern.compile(NAME.matcher(template).replaceAll("([^/]+)"));
        List<Known> more = new ArrayList<>(known);
        more.add(new Known(method, pattern, names, operation));
        return new Routes(List.copyOf(more));
    }

    /** {@return where a request leads} */
    public Route find(String method, String path) {
        boolean exists = false;
        for (Known one : known) {
            Matcher matcher = one.pattern.matcher(path);
            if (matcher.matches()) {
                exists = true;
                if (one.method.equals(method)) {
                    return new Route(one.operation, parameters(one, matcher), true);
                }
            }
        }
        return new Route(Operation.OTHER, Map.of(), exists);
    }

    private static Map<String, String> parameters(Known one, Matcher matcher) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < one.names.size(); i++) {
            parameters.put(one.names.get(i), matcher.group(i + 1));
        }
        return parameters;
    }
}
