package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A listing of any length streams: 100,000 orders, of some 80 MB, pass through a heap of 48 MB. */
class LongListingTest {
    private static final int ORDERS = 100_000;

    @Test
    void a_listing_of_100000_orders_streams_through_a_small_heap() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server));
            serving.setDaemon(true);
            serving.start();
            Process program = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx48m",
                            "-cp",
                            classPath(),
                            ManyOrders.class.getName(),
                            "http://127.0.0.1:" + server.getLocalPort()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor()).isZero();
            assertThat(output).contains("orders " + ORDERS);
            serving.join();
        }
    }

    /** The listing, and beside it, on a connection of its own, what the account is called. */
    private static void serve(ServerSocket server) {
        try {
            Socket listing = server.accept();
            Thread listed = new Thread(() -> answer(listing));
            listed.setDaemon(true);
            listed.start();
            answer(server.accept());
            listed.join();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket accepted) {
        try (Socket socket = accepted) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String path = in.readLine();
            while (!in.readLine().isEmpty()) {
                assertThat(path).startsWith("GET /trader/v1/accounts/");
            }
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII));
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n[");
            if (path.contains("accountNumbers")) {
                out.write("{\"accountNumber\":\"123456789\",\"hashValue\":\"HASH\"}]");
                out.flush();
                return;
            }
            String entered = Instant.now().toString().substring(0, 19) + "+0000";
            for (int i = 0; i < ORDERS; i++) {
                out.write((i == 0 ? "" : ",") + row(i, entered));
            }
            out.write("]");
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(int number, String entered) {
        return """
                {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","complexOrderStrategyType":"NONE",\
                "quantity":10.0,"filledQuantity":0.0,"remainingQuantity":10.0,"price":120.0,\
                "orderLegCollection":[{"orderLegType":"EQUITY","legId":1,"instrument":{"assetType":"EQUITY",\
                "cusip":"037833100","symbol":"AAPL","instrumentId":1973757747},"instruction":"BUY",\
                "positionEffect":"OPENING","quantity":10.0}],"orderStrategyType":"SINGLE","orderId":%d,\
                "cancelable":true,"editable":true,"status":"WORKING","enteredTime":"%s",\
                "tag":"API_TDAM:App","accountNumber":123456789,"statusDescription":"%s"}""".formatted(1_000_000_000_000L + number, entered, "x".repeat(200));
    }

    private static String classPath() {
        Stream<Class<?>> parts = Stream.of(
                ManyOrders.class,
                io.orderwright.broker.schwab.Schwab.class,
                io.orderwright.order.OrderSpec.class,
                org.slf4j.LoggerFactory.class,
                com.fasterxml.jackson.core.JsonFactory.class,
                com.fasterxml.jackson.databind.ObjectMapper.class,
                com.fasterxml.jackson.annotation.JsonInclude.class,
                okhttp3.OkHttpClient.class,
                okio.Okio.class,
                kotlin.Unit.class);
        return parts.map(LongListingTest::location).distinct().collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
