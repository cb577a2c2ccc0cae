package io.orderwright.broker.schwab;

import io.orderwright.internal.reply.OrderReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a listing that is far larger than the heap it is given, made up as it is read. */
public final class LongListing {
    private LongListing() {}

    public static void main(String[] arguments) throws IOException {
        int orders = Integer.parseInt(arguments[0]);
        AtomicLong filled = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        OrderReader reader = new OrderReader(OrderParser.of("HASH1", json -> {
            throw new IllegalStateException("nobody asked for a spec");
        }));
        int count = reader.read(
                new Listing(orders, bytes),
                order -> filled.addAndGet(order.filledQuantity().longValueExact()));
        if (filled.get() != orders) {
            throw new IllegalStateException("filled " + filled);
        }
        print("orders " + count + ", bytes above 200000000: " + (bytes.get() > 200_000_000));
    }

    private static void print(String text) throws IOException {
        try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Listing extends InputStream {
        private final int orders;
        private final AtomicLong total;
        private byte[] current = "[".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int made;

        Listing(int orders, AtomicLong total) {
            this.orders = orders;
            this.total = total;
        }

        @Override
        public int read() {
            throw new IllegalStateException("read in chunks");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == current.length && !next()) {
                return -1;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, count);
            at += count;
            total.addAndGet(count);
            return count;
        }

        private boolean next() {
            if (made > orders) {
                return false;
            }
            current = (made == orders ? "]" : (made == 0 ? "" : ",") + order(made)).getBytes(StandardCharsets.UTF_8);
            made++;
            at = 0;
            return true;
        }

        private static String order(int number) {
            return "{\"orderId\":" + (1_000_000_000_000L + number) + ",\"status\":\"FILLED\",\"quantity\":1.0,"
                    + "\"filledQuantity\":1.0,\"orderLegCollection\":[{\"legId\":1,\"quantity\":1.0,\"instrument\":"
                    + "{\"symbol\":\"S" + number + "\",\"description\":\"" + "x".repeat(1_800) + "\"}}],"
                    + "\"orderActivityCollection\":[{\"executionType\":\"FILL\",\"executionLegs\":[{\"legId\":1,"
                    + "\"price\":1.25,\"quantity\":1.0}]}]}";
        }
    }
}
