package io.orderwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules, each with its reason. */
final class Rules {
    static final String[] BUILDERS = {
        "io.orderwright",
        "io.orderwright.extras..",
        "io.orderwright.price..",
        "io.orderwright.instrument..",
        "io.orderwright.order..",
        "io.orderwright.builder.."
    };
    static final String[] CORE = {
        "io.orderwright.client..",
        "io.orderwright.error..",
        "io.orderwright.journal..",
        "io.orderwright.broker..",
        "io.orderwright.internal.."
    };
    static final String INTERNAL = "io.orderwright.internal..";

    private static final String[] WIRE_LIBRARIES = {
        "com.fasterxml..", "okhttp3..", "okio..", "kotlin..", "org.immutables..", INTERNAL
    };
    private static final Set<String> PURE_NET =
            Set.of("java.net.URI", "java.net.URLDecoder", "java.net.URLEncoder", "java.net.URISyntaxException");
    private static final String HTTP_CLIENT = "okhttp3.OkHttpClient";

    private Rules() {}

    static final ArchRule BUILDERS_NEED_NOTHING = classes()
            .that()
            .resideInAnyPackage(BUILDERS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(BUILDERS)
                    .or(resideInAnyPackage("java..", "org.jspecify.annotations..", "org.immutables.value..")))
            .because("strategy code takes on no dependency with the order language");

    static final ArchRule BUILDERS_HAVE_NO_CYCLES = slices().matching(
                    "io.orderwright.(extras|price|instrument|order|builder)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    static final ArchRule ORDERS_DO_NOT_KNOW_SENTENCES = noClasses()
            .that()
            .resideInAPackage("io.orderwright.order..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.orderwright.builder..")
            .allowEmptyShould(true)
            .because("sentences and templates are written with orders, never the reverse");

    static final ArchRule PARTS_DO_NOT_KNOW_ORDERS = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.orderwright",
                    "io.orderwright.extras..",
                    "io.orderwright.price..",
                    "io.orderwright.instrument..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.orderwright.order..", "io.orderwright.builder..")
            .because("an order is made of prices, instruments and extras, which stand on their own");

    static final ArchRule CORE_DOES_NOT_KNOW_ITS_USERS = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.orderwright.sandbox..", "io.orderwright.examples..")
            .allowEmptyShould(true)
            .because("imports go one way: builders, core, sandbox, examples");

    static final ArchRule BROKERS_STAND_APART = slices().matching("io.orderwright.broker.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("a broker is added or removed without a look at the others");

    static final ArchRule HTTP_STAYS_INSIDE = noClasses()
            .that()
            .resideInAPackage("io.orderwright..")
            .and()
            .resideOutsideOfPackages("io.orderwright.internal..http..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio..").and(isNot(HTTP_CLIENT)))
            .because("how a request is sent is decided in one place");

    static final ArchRule HTTP_CLIENT_IS_HANDED_IN_AT_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages("io.orderwright.client..", "io.orderwright.internal..http..")
            .and()
            .haveNameNotMatching("io\\.orderwright\\.broker\\..*(ClientBuilder|Assembly|OAuth)(\\$.*)?")
            .should()
            .dependOnClassesThat(is(HTTP_CLIENT))
            .because("a user's own OkHttpClient comes in through the builder of a client or of its login");

    static final ArchRule DIALECTS_DO_NO_INPUT_OR_OUTPUT = noClasses()
            .that(areDialects())
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net..",
                            "javax.net..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.sql..",
                            "okhttp3..",
                            "org.slf4j..")
                    .or(describe("files and threads", Rules::isFileOrThread))
                    .and(describe("that reach out", type -> !PURE_NET.contains(type.getName()))))
            .allowEmptyShould(true)
            .because("a dialect is tested with plain strings");

    static final ArchRule DIALECTS_HAVE_NO_CLOCK = noClasses()
            .that(areDialects())
            .should()
            .callMethodWhere(describe("the clock is read", call -> readsClock(call.getTarget())))
            .allowEmptyShould(true)
            .because("the same order is the same request at any time");

    static final ArchRule MONEY_IS_DECIMAL = noClasses()
            .that(areForUsers())
            .should(Signatures.mention(describe("binary floating point", Rules::isBinaryFloatingPoint)))
            .because("money is decimal from the first character to the last");

    static final ArchRule WIRE_LIBRARIES_DO_NOT_SHOW = noClasses()
            .that(areForUsers())
            .should(Signatures.mention(resideInAnyPackage(WIRE_LIBRARIES).and(isNot(HTTP_CLIENT))))
            .because("the libraries behind the SDK can change without its users");

    static final ArchRule SIGNATURES_CAN_BE_NAMED = noClasses()
            .that(areForUsers())
            .should(Signatures.mentionInMembers(resideInAPackage("io.orderwright..")
                    .and(DescribedPredicate.not(Signatures.visibleToUsers()))
                    .as("types that users cannot name")))
            .because("what a method takes or gives has to be of use outside its package");

    static final ArchRule PACKAGES_STATE_NULLNESS = classes().should(resideInNullMarkedPackages());

    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule DATES_ARE_MODERN = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "java.util.Date and its kind",
                    type -> Set.of("java.util.Date", "java.util.Calendar", "java.text.DateFormat")
                            .contains(type.getName())));

    static final ArchRule EVERY_PACKAGE_IS_KNOWN = classes()
            .should()
            .resideInAnyPackage(Stream.of(BUILDERS, CORE).flatMap(Stream::of).toArray(String[]::new))
            .because("a package that no rule names would be held to none");

    private static DescribedPredicate<JavaClass> areForUsers() {
        return resideInAPackage("io.orderwright..")
                .and(DescribedPredicate.not(resideInAPackage(INTERNAL)))
                .and(Signatures.visibleToUsers())
                .as("are for users");
    }

    private static DescribedPredicate<JavaClass> areDialects() {
        return describe("are dialects", type -> outermost(type).getSimpleName().endsWith("Dialect"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> is(String name) {
        return describe(name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> isNot(String name) {
        return describe("not " + name, type -> !type.getName().equals(name));
    }

    private static boolean isFileOrThread(JavaClass type) {
        return type.getName().startsWith("java.io.File")
                || type.getName().equals("java.lang.Thread")
                || type.getName().equals("java.lang.Process");
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String method = target.getName();
        return owner.startsWith("java.time.")
                ? method.equals("now") || method.startsWith("system")
                : owner.equals("java.lang.System") && method.matches("currentTimeMillis|nanoTime");
    }

    private static boolean isBinaryFloatingPoint(JavaClass type) {
        String name = type.getSimpleName();
        boolean fromJdk = type.isPrimitive() || type.getPackageName().startsWith("java.");
        return fromJdk && name.toLowerCase(Locale.ROOT).matches(".*(double|float).*");
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
            }
        };
    }
}
