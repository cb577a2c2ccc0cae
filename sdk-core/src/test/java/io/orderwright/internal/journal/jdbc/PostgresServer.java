package io.orderwright.internal.journal.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server for tests, from the installed package's binaries: data in a directory of its own, on a free
 * port of the loopback address, ended by the process id that it was started with.
 */
public final class PostgresServer implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "orderwright";

    private final Path binaries;
    private final Path data;
    private int port;
    private Process process;

    private PostgresServer(Path binaries, Path data) {
        this.binaries = binaries;
        this.data = data;
    }

    /**
     * Makes a database cluster and starts a server on it.
     *
     * @param options settings for this start, such as {@code fsync=off}
     */
    public static PostgresServer start(String... options) throws Exception {
        Path data = Files.createTempDirectory("orderwright-postgres");
        PostgresServer server = new PostgresServer(binaries(), data);
        if (isRoot()) {
            Files.setOwner(
                    data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        server.run("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.restart(options);
        return server;
    }

    /** Starts the server on its data, after {@link #kill} or {@link #stop}. */
    public void restart(String... options) throws Exception {
        // A port that was free a moment ago may be another's by now.
        for (int tries = 1; ; tries++) {
            String log = tryToStart(options);
            if (process.isAlive()) {
                return;
            }
            if (tries == TRIES) {
                throw new IllegalStateException("PostgreSQL did not start: " + log);
            }
        }
    }

    private String tryToStart(String... options) throws Exception {
        port = freePort();
        List<String> command = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        for (String option : options) {
            command.addAll(List.of("-c", option));
        }
        process = new ProcessBuilder(command("postgres", command))
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        return awaitReady();
    }

    /** {@return the port it listens on; another one after each start} */
    public int port() {
        return port;
    }

    /** {@return connections to the server} */
    public PGSimpleDataSource dataSource() {
        return dataSource(port);
    }

    /** {@return connections through another port of the loopback address} */
    public static PGSimpleDataSource dataSource(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(USER);
        source.setSslMode("disable");
        return source;
    }

    /** Ends the server and all its processes at once, as a power cut would. */
    public void kill() throws IOException {
        // Stopped, it starts no more of them while they are counted.
        signal("STOP");
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().join();
        }
    }

    /** Ends the server in order. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends the server at once, but not before the last of its processes is gone, so that nobody writes any more. */
    private void quit() throws IOException {
        signal("QUIT");
        process.onExit().join();
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            quit();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String awaitReady() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        StringBuilder log = new StringBuilder();
        Thread reader = new Thread(() -> read(ready, log), "postgres-output");
        reader.setDaemon(true);
        reader.start();
        ready.await();
        return log.toString();
    }

    private void read(CountDownLatch ready, StringBuilder log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (ready.getCount() > 0) {
                    log.append(line).append('\n');
                }
                if (line.contains("database system is ready to accept connections")) {
                    ready.countDown();
                }
            }
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            log.append(e);
        } finally {
            ready.countDown();
        }
    }

    private void run(String program, String... arguments) throws Exception {
        Process run = new ProcessBuilder(command(program, List.of(arguments)))
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        String output;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            output = String.join("\n", reader.lines().toList());
        }
        if (run.waitFor() != 0) {
            throw new IllegalStateException(program + " failed: " + output);
        }
    }

    /** PostgreSQL does not run as root; {@code setpriv} becomes the program, so that its process id is the server's. */
    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path binaries() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                return versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(PostgresServer::missing);
            }
        }
        throw missing();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("These tests run a real PostgreSQL server and found none under " + VERSIONS
                + "; install one with 'apt-get install postgresql'.");
    }
}
