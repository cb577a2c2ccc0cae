package io.orderwright.builder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A user's program, compiled on the spot against the product. */
final class Snippet implements Closeable {
    private static final String IMPORTS = """
            package sample;
            import static io.orderwright.builder.Orders.*;
            import io.orderwright.builder.*;
            import io.orderwright.extras.*;
            import io.orderwright.instrument.*;
            import io.orderwright.order.*;
            import io.orderwright.price.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            """;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;

    /** A compiler that keeps its index of the product, and writes into a folder. */
    Snippet(Path folder) throws IOException {
        files = compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, product());
    }

    /** What the compiler refuses in an expression: {@code code: message} of each error, in English. */
    List<String> errorsInExpression(String expression) {
        return errors("class Sample { Object order() { return " + expression + "; } }");
    }

    /** What the compiler refuses in a declaration of the class {@code Sample}. */
    List<String> errors(String declaration) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<Source> sources = List.of(new Source(declaration));
        boolean compiled = compiler.getTask(null, files, found, List.of("-proc:none"), null, sources)
                .call();
        // A copy, since to read a message can make the compiler find more.
        List<String> errors = List.copyOf(found.getDiagnostics()).stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> error.getCode() + ": " + withoutPackages(error.getMessage(Locale.ENGLISH)))
                .toList();
        if (compiled != errors.isEmpty()) {
            throw new IllegalStateException("the compiler said " + compiled + " with " + errors);
        }
        return errors;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private static String withoutPackages(String message) {
        return message.replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    private static List<Path> product() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String declaration;

        Source(String declaration) {
            super(URI.create("string:///sample/Sample.java"), JavaFileObject.Kind.SOURCE);
            this.declaration = declaration;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return IMPORTS + declaration;
        }
    }
}
