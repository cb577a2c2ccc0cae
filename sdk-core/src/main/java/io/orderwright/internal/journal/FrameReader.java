package io.orderwright.internal.journal;

import io.orderwright.internal.journal.Frames.Frame;
import io.orderwright.internal.journal.RecordCodec.Encoded;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads frames anywhere in a file, through a window. */
final class FrameReader {
    private static final int WINDOW = 1 << 20;

    private final JournalFile file;
    private final long salt;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    FrameReader(JournalFile file, long salt) throws IOException {
        this.file = file;
        this.salt = salt;
        this.size = file.size();
    }

    /** {@return the frame that begins there, or null when none does} */
    @Nullable
    Frame at(long position) throws IOException {
        if (!ensure(position, Frames.FRAME_HEADER)) {
            return null;
        }
        int offset = (int) (position - windowStart);
        int length = window.getInt(offset + 4);
        boolean possible = window.getInt(offset) == Frames.MAGIC && length >= 0 && length <= Frames.LARGEST;
        if (!possible || !ensure(position, Frames.FRAME_HEADER + length)) {
            return null;
        }
        return checked((int) (position - windowStart), length);
    }

    /** {@return the first frame behind a position whose batch is newer, or null when there is none} */
    @Nullable
    Frame newerBehind(long position, long batch) throws IOException {
        for (long at = position; ensure(at, Frames.FRAME_HEADER); at++) {
            if (window.getInt((int) (at - windowStart)) == Frames.MAGIC) {
                Frame frame = at(at);
                if (frame != null && frame.batch() > batch) {
                    return frame;
                }
            }
        }
        return null;
    }

    private @Nullable Frame checked(int offset, int length) {
        ByteBuffer checked = window.duplicate().position(offset + 12).limit(offset + Frames.FRAME_HEADER + length);
        if (window.getInt(offset + 8) != Frames.checksum(salt, length, checked)) {
            return null;
        }
        byte[] payload = new byte[length];
        window.get(offset + Frames.FRAME_HEADER, payload);
        Encoded content = new Encoded(window.get(offset + 21), payload);
        long end = windowStart + offset + Frames.FRAME_HEADER + length;
        return new Frame(window.getLong(offset + 12), window.get(offset + 20), content, end);
    }

    private boolean ensure(long position, int count) throws IOException {
        if (position + count > size) {
            return false;
        }
        if (position < windowStart || position + count > windowStart + window.limit()) {
            fill(position, count);
        }
        return position + count <= windowStart + window.limit();
    }

    private void fill(long position, int count) throws IOException {
        window = count > window.capacity() ? ByteBuffer.allocate(count) : window.clear();
        windowStart = position;
        while (window.hasRemaining()) {
            if (file.read(window, windowStart + window.position()) < 0) {
                break;
            }
        }
        window.flip();
    }
}
