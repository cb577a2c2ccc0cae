package io.orderwright.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.order.OrderBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists the templates, held against the code. */
class TemplatesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "templates.md");
    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w+\\.\\w+)`");
    private static final Pattern REPLACED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final List<Class<?>> WORDS =
            List.of(EquityOrders.class, OptionOrders.class, VerticalSpreads.class, OptionSpreads.class, Orders.class);

    @Test
    void every_template_is_on_the_page_and_all_that_is_on_the_page_exists() throws IOException {
        Set<String> named = found(METHOD);
        Set<String> ofBuilder = publicMethods(OrderBuilder.class)
                .map(method -> "OrderBuilder." + method.getName())
                .collect(Collectors.toSet());
        Set<String> expected = WORDS.stream()
                .flatMap(type -> publicMethods(type)
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named.stream().filter(name -> !name.startsWith("OrderBuilder.")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ofBuilder)
                .containsAll(named.stream()
                        .filter(name -> name.startsWith("OrderBuilder."))
                        .toList());
    }

    @Test
    void each_template_of_the_replaced_libraries_has_its_line() throws IOException {
        Stream<String> equities = Stream.of("buy", "sell", "sell_short", "buy_to_cover")
                .flatMap(word -> Stream.of("equity_" + word + "_market", "equity_" + word + "_limit"));
        Stream<String> options = Stream.of("buy_to_open", "sell_to_open", "buy_to_close", "sell_to_close")
                .flatMap(word -> Stream.of("option_" + word + "_market", "option_" + word + "_limit"));
        Stream<String> verticals = Stream.of("bull_call", "bear_call", "bull_put", "bear_put")
                .flatMap(word -> Stream.of(word + "_vertical_open", word + "_vertical_close"));
        assertThat(found(REPLACED))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(equities, options, verticals, Stream.of("one_cancels_other", "first_triggers_second"))
                                .flatMap(names -> names)
                                .toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE, UTF_8))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class);
    }
}
