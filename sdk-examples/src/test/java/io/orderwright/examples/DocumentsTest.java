package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.client.CallOptions;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TektiiBox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * Compiles and runs the code blocks of the README and of docs, and compares what they print with the text block that
 * follows each. A block marked {@code no-run} is only compiled; in blocks with any mark a box, a client of it and the
 * client's orders are at hand: Schwab's, or a Tektii Gateway's or tastytrade's where the mark says {@code tektii} or
 * {@code tastytrade}.
 */
public final class DocumentsTest {
    private static final List<String> IMPORTS = List.of(
            "import static io.orderwright.builder.Orders.*;",
            "import io.orderwright.*;",
            "import io.orderwright.broker.schwab.*;",
            "import io.orderwright.broker.tastytrade.*;",
            "import io.orderwright.broker.tektii.*;",
            "import io.orderwright.builder.*;",
            "import io.orderwright.client.*;",
            "import io.orderwright.error.*;",
            "import io.orderwright.instrument.*;",
            "import io.orderwright.journal.*;",
            "import io.orderwright.order.*;",
            "import io.orderwright.price.*;",
            "import io.orderwright.sandbox.*;",
            "import io.orderwright.sandbox.Operation;",
            "import java.math.BigDecimal;",
            "import java.net.URI;",
            "import java.nio.file.Path;",
            "import java.time.*;",
            "import java.util.*;",
            "import javax.sql.DataSource;");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```([a-z -]*)\n(.*?)^```$");

    @TempDir
    Path folder;

    private record Sample(String kind, String code, String output) {
        String title() {
            return code.lines().findFirst().orElse("");
        }
    }

    /** What blocks that need a client find at hand. */
    public static final class Connected {
        private Connected() {}

        /** A client of a box's first account. */
        public static SchwabClient to(SchwabBox box) {
            return InTheBox.client(box).build();
        }

        /** A client of a box's first account. */
        public static TastytradeClient to(TastytradeBox box) {
            return Tastytrade.client()
                    .baseUrl(box.url().toString())
                    .account(box.account().number())
                    .credentials(TastytradeOAuth.personal(
                                    box.app().clientSecret(),
                                    box.tokens().issue().refreshToken())
                            .baseUrl(box.url().toString())
                            .build())
                    .settleHorizon(Duration.ofSeconds(1))
                    .options(CallOptions.USUAL.resolve(Duration.ofSeconds(5)))
                    .build();
        }

        /** A client of a gateway. */
        public static TektiiClient to(TektiiBox box) {
            return InTheBox.client(box).build();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_block_compiles_and_prints_what_the_page_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (Sample sample : samples(Files.readString(page))) {
                tests.add(DynamicTest.dynamicTest(page.getFileName() + ": " + sample.title(), () -> check(sample)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private void check(Sample sample) throws Exception {
        if (sample.kind().contains("no-run")) {
            compile(sample);
        } else {
            assertThat(run(sample)).isEqualTo(sample.output());
        }
    }

    @Test
    void a_block_that_does_not_compile_fails() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> run(new Sample("", "buy(100).shares(\"AAPL\").build();", ""))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("build");
    }

    private static List<Path> pages() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("README.md")) ? here : here.getParent();
        try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), docs.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** Each java block, with the text block that follows it; a block without one prints nothing. */
    private static List<Sample> samples(String page) {
        List<Sample> samples = new ArrayList<>();
        Sample pending = null;
        Matcher fences = FENCE.matcher(page);
        while (fences.find()) {
            String kind = fences.group(1);
            if (kind.startsWith("java")) {
                if (pending != null) {
                    samples.add(pending);
                }
                pending = new Sample(kind.substring("java".length()).strip(), fences.group(2), "");
            } else if (kind.equals("text") && pending != null) {
                samples.add(new Sample(pending.kind(), pending.code(), fences.group(2)));
                pending = null;
            }
        }
        if (pending != null) {
            samples.add(pending);
        }
        return samples;
    }

    private String run(Sample sample) throws Exception {
        compile(sample);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocumentsTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Sample").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A block that is a class stands for itself; any other is the body of a method. */
    private static String source(Sample sample) {
        String imports =
                sample.code().lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String code = sample.code()
                .lines()
                .filter(line -> !line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        String head = String.join("\n", IMPORTS) + "\n" + imports + "\n";
        if (Pattern.compile("(?m)^(final )?class ").matcher(code).find()) {
            return head + code;
        }
        String body = sample.kind().isEmpty() ? code : opening(broker(sample.kind())) + code + "\n}";
        return head + "public class Sample { public static void main(String[] args) throws Exception {\n" + body
                + "\n}}\n";
    }

    private static String broker(String kind) {
        if (kind.contains("tastytrade")) {
            return "Tastytrade";
        }
        return kind.contains("tektii") ? "Tektii" : "Schwab";
    }

    private static String opening(String broker) {
        String open = """
                try (%1$sBox box = %1$sBox.start(); %1$sClient client = %2$s.to(box)) {
                var orders = client.orders();
                """;
        return open.formatted(broker, Connected.class.getCanonicalName());
    }

    private void compile(Sample sample) {
        String source = source(sample);
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
