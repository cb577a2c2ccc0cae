package io.orderwright.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Real files with a hook at each write and each force. */
final class ScriptedFiles implements JournalFiles {
    /** What happens before an operation. */
    interface Hook {
        void run() throws IOException;
    }

    private final JournalFiles real = JournalFiles.real();
    private final AtomicInteger forces = new AtomicInteger();
    private volatile Hook beforeWrite = () -> {};
    private volatile Hook beforeForce = () -> {};

    void beforeWrite(Hook hook) {
        beforeWrite = hook;
    }

    void beforeForce(Hook hook) {
        beforeForce = hook;
    }

    int forces() {
        return forces.get();
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return real.exists(path);
    }

    @Override
    public JournalFile open(Path path) throws IOException {
        return new Hooked(real.open(path));
    }

    @Override
    public JournalFile create(Path path) throws IOException {
        return new Hooked(real.create(path));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        real.replace(from, to);
    }

    private final class Hooked implements JournalFile {
        private final JournalFile file;

        Hooked(JournalFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public void write(ByteBuffer from, long position) throws IOException {
            beforeWrite.run();
            file.write(from, position);
        }

        @Override
        public void force(boolean size) throws IOException {
            forces.incrementAndGet();
            beforeForce.run();
            file.force(size);
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
