package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name, ArchRule rule, List<String> broken) {
        rule.check(Product.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_sees_code_that_breaks_it(String name, ArchRule rule, List<String> broken, @TempDir Path folder)
            throws IOException {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(Counterexample.compile(folder, broken))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void the_rules_are_held_against_the_whole_product() {
        assertThat(packagesIn(Product.CLASSES.stream().map(JavaClass::getPackageName)))
                .containsAll(packagesIn(Stream.concat(
                        Product.module(Product.BUILDERS).packages().stream(),
                        Product.module(Product.CORE).packages().stream())))
                .contains("io.orderwright");
    }

    @Test
    void each_module_exports_what_is_not_internal() {
        for (Path location : List.of(Product.BUILDERS, Product.CORE)) {
            ModuleDescriptor module = Product.module(location);
            Set<String> exported = module.exports().stream()
                    .filter(Predicate.not(ModuleDescriptor.Exports::isQualified))
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            assertThat(exported).as(module.name()).isEqualTo(publicPackages(location));
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "builders need nothing",
                        Rules.BUILDERS_NEED_NOTHING,
                        "package io.orderwright.order; class A { org.slf4j.Logger log; }"),
                rule(
                        "builders have no cycles",
                        Rules.BUILDERS_HAVE_NO_CYCLES,
                        "package io.orderwright.price; public class A { io.orderwright.instrument.B b; }",
                        "package io.orderwright.instrument; public class B { io.orderwright.price.A a; }"),
                rule(
                        "orders do not know sentences",
                        Rules.ORDERS_DO_NOT_KNOW_SENTENCES,
                        "package io.orderwright.order; class A { io.orderwright.builder.B b; }",
                        "package io.orderwright.builder; public class B {}"),
                rule(
                        "parts do not know orders",
                        Rules.PARTS_DO_NOT_KNOW_ORDERS,
                        "package io.orderwright.price; class A { io.orderwright.order.B b; }",
                        "package io.orderwright.order; public class B {}"),
                rule(
                        "core does not know its users",
                        Rules.CORE_DOES_NOT_KNOW_ITS_USERS,
                        "package io.orderwright.client; class A { io.orderwright.sandbox.B b; }",
                        "package io.orderwright.sandbox; public class B {}"),
                rule(
                        "brokers stand apart",
                        Rules.BROKERS_STAND_APART,
                        "package io.orderwright.broker.left; class A { io.orderwright.broker.right.B b; }",
                        "package io.orderwright.broker.right; public class B {}"),
                rule(
                        "http stays inside",
                        Rules.HTTP_STAYS_INSIDE,
                        "package io.orderwright.broker.left; class A { okhttp3.Request request; }"),
                rule(
                        "the http client is handed in at one place",
                        Rules.HTTP_CLIENT_IS_HANDED_IN_AT_ONE_PLACE,
                        "package io.orderwright.broker.left; class A { okhttp3.OkHttpClient client; }"),
                rule(
                        "dialects do no input or output",
                        Rules.DIALECTS_DO_NO_INPUT_OR_OUTPUT,
                        "package io.orderwright.broker.left; class ADialect { class Part { java.nio.file.Path p; } }"),
                rule(
                        "dialects have no clock",
                        Rules.DIALECTS_HAVE_NO_CLOCK,
                        "package io.orderwright.broker.left; class ADialect { Object t = java.time.Instant.now(); }"),
                rule(
                        "money is decimal",
                        Rules.MONEY_IS_DECIMAL,
                        "package io.orderwright.order; public interface A { java.util.Optional<Double> price(); }"),
                rule(
                        "wire libraries do not show",
                        Rules.WIRE_LIBRARIES_DO_NOT_SHOW,
                        "package io.orderwright.client; public interface A {"
                                + " void set(java.util.List<com.fasterxml.jackson.databind.JsonNode> nodes); }"),
                rule(
                        "signatures can be named",
                        Rules.SIGNATURES_CAN_BE_NAMED,
                        "package io.orderwright.order; public class A { public B b() { return null; } class B {} }"),
                rule(
                        "packages state nullness",
                        Rules.PACKAGES_STATE_NULLNESS,
                        "package io.orderwright.client; class A {}"),
                rule(
                        "nothing is printed",
                        Rules.NOTHING_IS_PRINTED,
                        "package io.orderwright.client; class A { void go() { System.out.println(); } }"),
                rule(
                        "dates are modern",
                        Rules.DATES_ARE_MODERN,
                        "package io.orderwright.client; class A { java.util.Date date; }"),
                rule(
                        "every package is known",
                        Rules.EVERY_PACKAGE_IS_KNOWN,
                        "package io.orderwright.misc; class A {}"));
    }

    private static Arguments rule(String name, ArchRule rule, String... broken) {
        return arguments(name, rule, List.of(broken));
    }

    private static Set<String> publicPackages(Path location) {
        return packagesIn(Product.module(location).packages().stream()
                .filter(name -> !name.startsWith("io.orderwright.internal")));
    }

    private static Set<String> packagesIn(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
