package io.orderwright.sandbox.internal.http;

import java.util.HashMap;
import java.util.Map;

/** How much a client is ready to receive, on the connection and on each stream (RFC 9113, section 5.2). */
final class Windows {
    private static final int START = 65_535;

    private final Map<Integer, Long> streams = new HashMap<>();
    private long connection = START;
    private long initial = START;
    private boolean closed;

    synchronized void open(int stream) {
        streams.put(stream, initial);
    }

    synchronized void end(int stream) {
        streams.remove(stream);
        notifyAll();
    }

    synchronized boolean isOpen(int stream) {
        return streams.containsKey(stream);
    }

    synchronized void initial(int size) {
        long change = size - initial;
        initial = size;
        streams.replaceAll((stream, window) -> window + change);
        notifyAll();
    }

    synchronized void grow(int stream, int by) {
        if (stream == 0) {
            connection += by;
        } else {
            streams.computeIfPresent(stream, (number, window) -> window + by);
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** {@return how much may be sent now, after waiting for some; zero if the stream or the connection is over} */
    synchronized int take(int stream, int wanted) throws InterruptedException {
        while (!closed) {
            Long window = streams.get(stream);
            if (window == null) {
                return 0;
            }
            int most = (int) Math.min(wanted, Math.min(window, connection));
            if (most > 0) {
                connection -= most;
                streams.put(stream, window - most);
                return most;
            }
            wait();
        }
        return 0;
    }
}
