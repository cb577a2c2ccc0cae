package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** One append, forced: what no file journal can do without. As many bytes as ours writes for one placement. */
final class RawAppend implements Placing {
    private static final int BYTES = 612;
    private static final int AHEAD = 64 << 20;

    private final String name;
    private final FileChannel file;
    private final ByteBuffer record = ByteBuffer.allocateDirect(BYTES);
    private final ReentrantLock turn = new ReentrantLock();
    private long end;

    private RawAppend(String name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    /** Every append makes the file longer. */
    static Placing growing(Path path) throws IOException {
        return new RawAppend("forced append", open(path));
    }

    /** Written over zeros, so that a force has nothing to say about the file itself. */
    static Placing preallocated(Path path) throws IOException {
        FileChannel file = open(path);
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        for (long at = 0; at < AHEAD; at += zeros.capacity()) {
            file.write(zeros.clear(), at);
        }
        file.force(true);
        return new RawAppend("forced append, preallocated", file);
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() throws IOException {
        turn.lock();
        try {
            file.write(record.clear(), end);
            file.force(false);
            end += BYTES;
            return Long.toString(end);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
