package io.orderwright.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Code that breaks a rule, compiled on the spot: it shows that the rule sees what it forbids. */
final class Counterexample {
    private Counterexample() {}

    /** Compiles one-line types, each given as package and declaration, and imports them. */
    static JavaClasses compile(Path folder, List<String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, dependencies());
            List<Source> units = sources.stream().map(Source::new).toList();
            if (!compiler.getTask(null, files, null, List.of("-proc:none"), null, units)
                    .call()) {
                throw new IllegalStateException("a counterexample does not compile: " + sources);
            }
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static List<Path> dependencies() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .collect(Collectors.toList());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String code) {
            super(URI.create("string:///" + fileOf(code)), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }

        private static String fileOf(String code) {
            List<String> words = List.of(code.split("\\W+"));
            int kind = Math.max(words.indexOf("class"), words.indexOf("interface"));
            return words.get(kind + 1) + ".java";
        }
    }
}
