package io.orderwright.broker.schwab;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.OrderwrightException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.slf4j.LoggerFactory;

/** A Java process of its own, with what is tested on its class path. */
final class ChildProcess {
    private ChildProcess() {}

    static Process start(List<String> flags, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String classPath() {
        Stream<String> parts = Stream.of(
                        Schwab.class,
                        OrderwrightException.class,
                        LoggerFactory.class,
                        JsonFactory.class,
                        ObjectMapper.class,
                        JsonInclude.class,
                        OkHttpClient.class)
                .map(ChildProcess::location);
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Stream.concat(parts, Stream.of(tests)).collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
