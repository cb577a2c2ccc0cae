package io.orderwright.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The box checks what clients send, so it shares no code with them; and a broker's front stays in its own room. */
class BoundariesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.orderwright.sandbox");

    @Test
    void shares_no_code_with_the_language_or_the_client() {
        assertThat(CLASSES).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.orderwright..").and(resideOutsideOfPackage("io.orderwright.sandbox..")))
                .check(CLASSES);
    }

    @Test
    void exchange_ledger_and_servers_know_no_broker() {
        noClasses()
                .that()
                .resideInAnyPackage("..exchange..", "..ledger..", "..http..", "..fault..", "..front..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..internal.schwab..", "..internal.tektii..", "..internal.tastytrade..")
                .check(CLASSES);
    }

    @Test
    void a_brokers_front_knows_no_other_brokers() {
        SlicesRuleDefinition.slices()
                .matching("io.orderwright.sandbox.internal.(schwab|tektii|tastytrade)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void the_exchange_knows_no_http() {
        noClasses()
                .that()
                .resideInAPackage("..exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..http..", "..front..", "..ledger..", "com.fasterxml..", "okhttp3..")
                .check(CLASSES);
    }
}
