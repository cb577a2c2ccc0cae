package io.orderwright.sandbox.internal.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads and writes HTTP/2 frames (RFC 9113, section 4). Writing is safe for several threads. */
final class Frames {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GO_AWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int ACK = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;
    static final int PRIORITY = 0x20;

    private static final int LONGEST = 1 << 20;

    private final DataInputStream in;
    private final OutputStream out;

    Frames(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * A frame.
     *
     * @param type its type
     * @param flags its flags
     * @param stream the stream's number; zero for the connection
     * @param payload what it carries
     */
    record Frame(int type, int flags, int stream, ByteBuffer payload) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }

        /** {@return the payload without padding and priority} */
        byte[] content() {
            ByteBuffer left = payload.duplicate();
            int padding = has(PADDED) ? left.get() & 0xFF : 0;
            if (type == HEADERS && has(PRIORITY)) {
                left.position(left.position() + 5);
            }
            byte[] content = new byte[left.remaining() - padding];
            left.get(content);
            return content;
        }
    }

    /** {@return the next frame, or null at the end of the connection} */
    @Nullable
    Frame read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 16 | in.readUnsignedShort();
        if (length > LONGEST) {
            throw new IOException("a frame is too long");
        }
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt() & 0x7FFFFFFF;
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, flags, stream, ByteBuffer.wrap(payload));
    }

    /** Writes a frame that goes out at once. */
    synchronized void write(int type, int flags, int stream, byte[] payload) throws IOException {
        out.write(frame(type, flags, stream, payload));
        out.flush();
    }

    /** Writes the first half of a frame, which is all there will be of it. */
    synchronized void writeHalf(int type, int flags, int stream, byte[] payload) throws IOException {
        byte[] frame = frame(type, flags, stream, payload);
        out.write(frame, 0, frame.length / 2);
        out.flush();
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] numbers(int one, int two) {
        return ByteBuffer.allocate(8).putInt(one).putInt(two).array();
    }

    static byte[] setting(int id, int value) {
        return ByteBuffer.allocate(6).putShort((short) id).putInt(value).array();
    }
}
