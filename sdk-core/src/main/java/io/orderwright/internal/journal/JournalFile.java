package io.orderwright.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file as the journal uses it. Behind an interface, so that a test can lose what was not forced. Used by one thread.
 */
public interface JournalFile extends AutoCloseable {

    /** {@return the size in bytes} */
    long size() throws IOException;

    /**
     * Reads.
     *
     * @param into filled from its position on, as far as the file goes
     * @param position where in the file
     * @return how many bytes were read, -1 at the end
     */
    int read(ByteBuffer into, long position) throws IOException;

    /**
     * Writes all that remains in a buffer.
     *
     * @param from the bytes
     * @param position where in the file; at most its size
     */
    void write(ByteBuffer from, long position) throws IOException;

    /**
     * Returns when all that was written will survive a crash.
     *
     * @param size whether the file's size has to survive too
     */
    void force(boolean size) throws IOException;

    /**
     * Cuts the file.
     *
     * @param size the new size
     */
    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
}
