package io.orderwright.internal.journal;

import io.orderwright.internal.journal.RecordCodec.Encoded;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The journal file's layout.
 *
 * <p>A header: magic (8 bytes), format version (4), salt (8), CRC32C of these (4). Then frames: magic (4), payload length
 * (4), CRC32C (4), batch (8), version (1), type (1), payload. The checksum runs over the salt and all of the frame behind
 * it, so that a frame left over from another file is no frame here. Behind the last frame: nothing, or zeros.
 *
 * <p>All frames between two forces carry the same batch number, and a frame of type {@link RecordCodec#BATCH_END} closes
 * the batch before it is forced. So everything before the last batch was on disk before the last batch was begun.
 */
final class Frames {
    static final int HEADER = 24;
    static final int FRAME_HEADER = 22;
    static final int MAGIC = 0x4F57_4A46;
    static final int LARGEST = 64 << 20;

    private static final long FILE_MAGIC = 0x4F72_6472_4A72_6E6CL;
    private static final int CHECKED_FROM = 12;

    private Frames() {}

    /** A frame that was read; {@code end} is where the next one begins. */
    record Frame(long batch, int version, Encoded content, long end) {}

    static ByteBuffer header(long salt) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(FILE_MAGIC).putInt(ValueCodec.VERSION).putLong(salt);
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().flip());
        return header.putInt((int) crc.getValue()).flip();
    }

    /** Whether it is a header at all; its version may be newer than what can be read. */
    static boolean isHeader(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().position(0).limit(HEADER - 4));
        return header.getLong(0) == FILE_MAGIC && header.getInt(HEADER - 4) == (int) crc.getValue();
    }

    static int version(ByteBuffer header) {
        return header.getInt(8);
    }

    static long salt(ByteBuffer header) {
        return header.getLong(12);
    }

    static int size(Encoded content) {
        return FRAME_HEADER + content.payload().length;
    }

    static void put(ByteBuffer out, Encoded content, long batch, long salt) {
        int start = out.position();
        out.putInt(MAGIC).putInt(content.payload().length).putInt(0).putLong(batch);
        out.put((byte) ValueCodec.VERSION).put(content.type()).put(content.payload());
        ByteBuffer checked = out.duplicate().position(start + CHECKED_FROM).limit(out.position());
        out.putInt(start + 8, checksum(salt, content.payload().length, checked));
    }

    static int checksum(long salt, int length, ByteBuffer checked) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(12).putLong(salt).putInt(length).flip());
        crc.update(checked);
        return (int) crc.getValue();
    }
}
