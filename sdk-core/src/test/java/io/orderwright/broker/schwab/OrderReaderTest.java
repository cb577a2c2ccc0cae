package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.orderwright.client.Order;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {
    private static final OrderReader READER = new OrderReader(OrderParser.of("HASH1", Schwab.dialect()::decode));

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Order> read(String text) throws IOException {
        List<Order> orders = new ArrayList<>();
        assertThat(READER.read(stream(text), orders::add)).isEqualTo(orders.size());
        return orders;
    }

    @Test
    void reads_a_listing_order_by_order_and_keeps_the_text_of_each() throws IOException {
        String first = "{\"orderId\":1,\"tag\":\"a}]\\\"{\\\\\", \"x\":[[{}]]}";
        String second = "{ \"orderId\" : 2 , \"statusDescription\":\"caf\u00e9 \ud83d\ude00\" }";

        List<Order> orders = read(" \n[" + first + " ,\r\n\t" + second + " ] \n");

        assertThat(orders).extracting(Order::rawJson).containsExactly(first, second);
        assertThat(orders.get(0).sourceTag()).hasValue("a}]\"{\\");
        assertThat(orders.get(1).statusReason()).hasValue("caf\u00e9 \ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ ] ", "\ufeff[]"})
    void an_empty_listing_is_complete(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void hands_out_each_order_before_the_next_one_arrives() throws IOException {
        List<Order> orders = new ArrayList<>();
        InputStream slow = new InputStream() {
            private final byte[] bytes = "[{\"orderId\":1},{\"orderId\":2}]".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return at == bytes.length ? -1 : bytes[at++];
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (at > 14) {
                    assertThat(orders).isNotEmpty();
                }
                int next = read();
                if (next < 0) {
                    return -1;
                }
                into[from] = (byte) next;
                return 1;
            }
        };

        assertThat(READER.read(slow, orders::add)).isEqualTo(2);
    }

    @Test
    void a_listing_that_is_cut_anywhere_is_never_taken_for_complete() {
        String whole = "[{\"orderId\":1,\"tag\":\"a\\\"\"},{\"orderId\":2}]";

        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThatThrownBy(() -> READER.read(stream(cut), order -> {}))
                    .as(cut)
                    .isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "\"text\"",
                "<html>",
                "[1]",
                "[null]",
                "[[]]",
                "[{\"orderId\":1}{\"orderId\":2}]",
                "[{\"orderId\":1},]",
                "[,]",
                "[{\"orderId\":1}] x",
                "[{\"orderId\":1}][]",
                "[{}]",
                "[{\"orderId\":1]",
                "[{\"orderId\":1)}]"
            })
    void what_is_no_list_of_orders_is_unreadable(String text) {
        assertThatThrownBy(() -> READER.read(stream(text), order -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void an_order_without_an_end_does_not_fill_the_memory() {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < 2 ? "[{".charAt(at++) : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };

        assertThatThrownBy(() -> READER.read(endless, order -> {}))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void whatever_arrives_a_listing_is_read_or_is_an_input_error() {
        long seed = Long.getLong("orderwright.seed", 20261121L);
        SplittableRandom random = new SplittableRandom(seed);
        byte[] sound = ("[{\"orderId\":1000000000001,\"status\":\"FILLED\",\"quantity\":1.0,\"price\":1.5e2,"
                        + "\"enteredTime\":\"2024-05-16T14:11:00+0000\",\"orderLegCollection\":[{\"legId\":1,\"quantity\":1,"
                        + "\"instrument\":{\"symbol\":\"A\\u0042\"}}],\"orderActivityCollection\":[{\"executionType\":"
                        + "\"FILL\",\"executionLegs\":[{\"legId\":1,\"price\":1,\"quantity\":1}]}],"
                        + "\"childOrderStrategies\":[{\"orderId\":2}]},{\"orderId\":3}]")
                .getBytes(StandardCharsets.UTF_8);

        for (int round = 0; round < 20_000; round++) {
            byte[] bent = bend(sound, random);
            try {
                READER.read(new ByteArrayInputStream(bent), OrderReaderTest::touch);
            } catch (IOException expected) {
                assertThat(expected).isInstanceOfAny(EOFException.class, UnreadableJsonException.class);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ", round " + round + ": " + new String(bent, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static void touch(Order order) {
        assertThat(order.rawJson()).isNotEmpty();
        assertThat(order.toString()).isNotEmpty();
        order.legs()
                .forEach(leg ->
                        leg.averagePrice().ifPresent(price -> assertThat(price).isNotNull()));
        order.children().forEach(OrderReaderTest::touch);
    }

    private static byte[] bend(byte[] sound, SplittableRandom random) {
        byte[] bent = Arrays.copyOf(sound, sound.length);
        String alphabet = "{}[]\",:\\0129.eE+-nulltrue \u0000\u00ff";
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int at = random.nextInt(bent.length);
            switch (random.nextInt(4)) {
                case 0 -> bent[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                case 1 -> bent = Arrays.copyOf(bent, Math.max(1, at));
                case 2 -> bent[at] = (byte) random.nextInt(256);
                default ->
                    System.arraycopy(sound, 0, bent, at, Math.min(bent.length - at, random.nextInt(sound.length)));
            }
        }
        return bent;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"childOrderStrategies\":["})
    void what_nests_without_an_end_is_unreadable_too(String opening) {
        String deep = "[{\"orderId\":1,\"x\":" + opening.repeat(100_000);

        assertThatThrownBy(() -> READER.read(stream(deep), order -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void nesting_that_is_closed_again_is_unreadable_beyond_a_bound() {
        String deep = "[{\"orderId\":1,\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}]";

        assertThatThrownBy(() -> READER.read(stream(deep), order -> {})).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void reads_a_hundred_thousand_orders_in_a_small_heap() throws Exception {
        Process process = ChildProcess.start(List.of("-Xmx32m"), LongListing.class, "100000");

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("orders 100000, bytes above 200000000: true");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
