package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server as it is installed by the package, with its defaults, on data of its own. */
final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path binaries;
    private final Path data;
    private final int port;
    private final Thread atExit = new Thread(this::stopQuietly, "postgres-stop");

    private PostgresServer(Path binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    static PostgresServer start() throws IOException {
        Path data = Files.createTempDirectory("orderwright-postgres");
        if (ROOT) {
            var users = data.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(data, users.lookupPrincipalByName("postgres"));
        }
        PostgresServer server = new PostgresServer(binaries(), data, freePort());
        server.control("initdb", "-o", "-U orderwright -A trust -E UTF8 --locale=C");
        Runtime.getRuntime().addShutdownHook(server.atExit);
        server.control(
                "start",
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        return server;
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("orderwright");
        source.setSslMode("disable");
        return source;
    }

    @Override
    public void close() throws IOException {
        control("stop", "-w", "-m", "fast");
        Runtime.getRuntime().removeShutdownHook(atExit);
        Journals.delete(data);
    }

    /** A benchmark that is broken off leaves no server behind. */
    private void stopQuietly() {
        try {
            control("stop", "-m", "immediate");
            Journals.delete(data);
        } catch (IOException e) {
            System.err.println("PostgreSQL may still run on " + data + ": " + e);
        }
    }

    /** PostgreSQL does not run as root. */
    private void control(String what, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        command.addAll(List.of(binaries.resolve("pg_ctl").toString(), what, "-s", "-D", data.toString()));
        command.addAll(List.of(options));
        Path log = Files.createTempFile("orderwright-postgres", ".log");
        Process running = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int ended = running.onExit().join().exitValue();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        if (ended != 0) {
            throw new IOException("pg_ctl " + what + " failed: " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no PostgreSQL under " + VERSIONS + ": install 'postgresql'"));
        }
    }
}
