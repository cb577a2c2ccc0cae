package io.orderwright.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files that lose in a crash what was not forced. Until it is forced, a write is kept in memory; at random, some of what
 * is kept is let through to the real file: a prefix of it, or any part of it, as a disk does that writes out of order. So
 * whether the crash is {@link #crash} or the end of the process, the real file holds the forced bytes and a random part
 * of the others.
 */
public final class ForgetfulFiles implements JournalFiles {
    private final JournalFiles real = JournalFiles.real();
    private final Random random;
    private final boolean outOfOrder;
    private int operationsLeft;
    private boolean crashed;

    /**
     * Makes files.
     *
     * @param random decides what gets through
     * @param outOfOrder whether any part may get through, not only a prefix
     * @param operations how many operations are carried out before the crash; negative for no end
     */
    public ForgetfulFiles(Random random, boolean outOfOrder, int operations) {
        this.random = random;
        this.outOfOrder = outOfOrder;
        this.operationsLeft = operations;
    }

    /** From here on nothing reaches the disk. */
    public synchronized void crash() {
        crashed = true;
    }

    /** {@return whether the crash has come} */
    public synchronized boolean hasCrashed() {
        return crashed;
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return real.exists(path);
    }

    @Override
    public JournalFile open(Path path) throws IOException {
        return new ForgetfulFile(real.open(path));
    }

    @Override
    public JournalFile create(Path path) throws IOException {
        operation();
        return new ForgetfulFile(real.create(path));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        operation();
        real.replace(from, to);
    }

    private synchronized void operation() throws IOException {
        crashed |= operationsLeft == 0;
        operationsLeft--;
        if (crashed) {
            throw new IOException("the machine has crashed");
        }
    }

    private record Write(long position, ByteBuffer content) {
        int length() {
            return content.limit();
        }
    }

    private final class ForgetfulFile implements JournalFile {
        private final JournalFile file;
        private final List<Write> kept = new ArrayList<>();
        private long size;

        ForgetfulFile(JournalFile file) throws IOException {
            this.file = file;
            this.size = file.size();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            letThrough(kept.size());
            return file.read(into, position);
        }

        @Override
        public void write(ByteBuffer from, long position) throws IOException {
            ByteBuffer copy = ByteBuffer.allocate(from.remaining());
            copy.put(from).flip();
            kept.add(new Write(position, copy));
            size = Math.max(size, position + copy.limit());
            letSomeThrough();
            operation();
        }

        @Override
        public void force(boolean withSize) throws IOException {
            operation();
            letThrough(kept.size());
        }

        @Override
        public void truncate(long newSize) throws IOException {
            operation();
            letThrough(kept.size());
            file.truncate(newSize);
            size = newSize;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        private void letSomeThrough() throws IOException {
            if (hasCrashed()) {
                return;
            }
            if (outOfOrder) {
                Write any = kept.get(random.nextInt(kept.size()));
                writePart(any, random.nextInt(any.length() + 1));
            } else {
                letThrough(random.nextInt(kept.size() + 1));
                if (!kept.isEmpty()) {
                    writePart(kept.get(0), random.nextInt(kept.get(0).length() + 1));
                }
            }
        }

        private void letThrough(int count) throws IOException {
            for (Write write : kept.subList(0, count)) {
                writePart(write, write.length());
            }
            kept.subList(0, count).clear();
        }

        /** Out of order, the part may begin anywhere, behind a hole. */
        private void writePart(Write write, int length) throws IOException {
            boolean whole = length == write.length();
            int from = outOfOrder && !whole && length > 0 ? random.nextInt(length) : 0;
            file.write(write.content().duplicate().position(from).limit(length), write.position() + from);
        }
    }
}
