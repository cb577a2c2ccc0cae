package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the code blocks of the README and compares what they print with the text block that follows each. */
final class ReadmeTest {
    private static final List<String> IMPORTS = List.of(
            "import static io.orderwright.builder.Orders.*;",
            "import io.orderwright.*;",
            "import io.orderwright.broker.schwab.*;",
            "import io.orderwright.builder.*;",
            "import io.orderwright.client.*;",
            "import io.orderwright.instrument.*;",
            "import io.orderwright.order.*;",
            "import io.orderwright.price.*;",
            "import java.math.BigDecimal;",
            "import java.time.*;");

    @TempDir
    Path folder;

    private record Sample(String code, String output) {}

    @TestFactory
    Stream<DynamicTest> every_block_compiles_and_prints_what_the_readme_says() throws IOException {
        List<Sample> samples = samples(Files.readString(readme()));
        assertThat(samples).hasSizeGreaterThan(5);
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.code().lines().findFirst().orElse(""),
                        () -> assertThat(run(sample.code())).isEqualTo(sample.output())));
    }

    @Test
    void a_block_that_does_not_compile_fails() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run("buy(100).shares(\"AAPL\").build();")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("build");
    }

    private static Path readme() {
        Path here = Path.of("").toAbsolutePath();
        Path beside = here.resolve("README.md");
        return Files.exists(beside) ? beside : here.resolveSibling("README.md");
    }

    /** Each java block, with the text block that follows it; a block without one prints nothing. */
    private static List<Sample> samples(String readme) {
        List<Sample> samples = new ArrayList<>();
        String[] parts = readme.split("(?m)^```", -1);
        String pending = null;
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith("java\n")) {
                if (pending != null) {
                    samples.add(new Sample(pending, ""));
                }
                pending = parts[i].substring("java\n".length());
            } else if (parts[i].startsWith("text\n") && pending != null) {
                samples.add(new Sample(pending, parts[i].substring("text\n".length())));
                pending = null;
            }
        }
        if (pending != null) {
            samples.add(new Sample(pending, ""));
        }
        return samples;
    }

    private String run(String code) throws Exception {
        compile(code);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Sample").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void compile(String code) {
        String statements =
                code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String source = String.join("\n", IMPORTS) + "\npublic class Sample { public static void main(String[] args)"
                + " throws Exception {\n" + statements + "\n}}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-classpath", classPath());
        boolean compiled = compiler.getTask(null, null, problems, options, null, List.of(new Source(source)))
                .call();
        assertThat(compiled)
                .as(() -> problems.getDiagnostics().stream()
                        .map(Diagnostic::toString)
                        .collect(Collectors.joining("\n")))
                .isTrue();
    }

    /** Tests may run on the module path, where the class path is empty. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path"), System.getProperty("jdk.module.path"))
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
