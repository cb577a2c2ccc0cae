package io.orderwright.internal.journal;

import io.orderwright.internal.journal.Frames.Frame;
import io.orderwright.internal.journal.RecordCodec.Encoded;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal's file: reading it back, writing and forcing batches, replacing it. Used by one thread only. */
final class JournalStorage {
    private static final Logger LOG = LoggerFactory.getLogger(JournalStorage.class);
    private static final SecureRandom SALTS = new SecureRandom();
    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final JournalFiles files;
    private final ByteBuffer zeros;
    private JournalFile file;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long salt;
    private long position;
    private long allocated;
    private long batch = 1;
    private boolean dirty;

    private JournalStorage(FileSettings settings, JournalFile file) throws IOException {
        this.path = settings.path();
        this.files = settings.files();
        this.zeros = ByteBuffer.allocateDirect(settings.allocation());
        this.file = file;
        this.allocated = file.size();
    }

    /** Opens the file, made if need be, and hands out its records in order. */
    static JournalStorage open(FileSettings settings, Consumer<JournalRecord> replay) throws IOException {
        Path path = settings.path();
        JournalFiles files = settings.files();
        if (!files.exists(path) || isEmpty(files, path)) {
            makeEmpty(files, path);
        }
        JournalStorage storage = new JournalStorage(settings, files.open(path));
        try {
            storage.readHeader();
            storage.readFrames(replay);
            return storage;
        } catch (IOException | RuntimeException e) {
            storage.file.close();
            throw e;
        }
    }

    long size() {
        return position;
    }

    boolean isDirty() {
        return dirty;
    }

    /** Ends the batch and returns when it will survive a crash. */
    void force() throws IOException {
        put(Encoded.END);
        flush();
        file.force(false);
        batch++;
        dirty = false;
    }

    /** Puts a new file with these records in the place of this one. */
    void replace(List<JournalRecord> snapshot) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        JournalFile old = file;
        try (JournalFile fresh = files.create(next)) {
            begin(fresh);
            for (JournalRecord record : snapshot) {
                put(RecordCodec.encode(record));
            }
            put(Encoded.END);
            flush();
            fresh.force(true);
        } finally {
            old.close();
        }
        files.replace(next, path);
        file = files.open(path);
        batch = 2;
        dirty = false;
    }

    /** Writes out and closes; cuts off what was allocated and is not used. */
    void close() throws IOException {
        try (JournalFile closing = file) {
            if (dirty) {
                force();
            }
            closing.truncate(position);
            closing.force(true);
        }
    }

    /** Closes without writing: after a failure nothing more may be forced. */
    void abandon() throws IOException {
        file.close();
    }

    private static boolean isEmpty(JournalFiles files, Path path) throws IOException {
        try (JournalFile existing = files.open(path)) {
            return existing.size() == 0;
        }
    }

    /** Makes the file under another name first, so that a crash never leaves half a header. */
    private static void makeEmpty(JournalFiles files, Path path) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try (JournalFile fresh = files.create(next)) {
            fresh.write(Frames.header(SALTS.nextLong()), 0);
            fresh.force(true);
        }
        files.replace(next, path);
    }

    private void begin(JournalFile fresh) throws IOException {
        file = fresh;
        salt = SALTS.nextLong();
        fresh.write(Frames.header(salt), 0);
        position = Frames.HEADER;
        allocated = Frames.HEADER;
        batch = 1;
    }

    private void readHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Frames.HEADER);
        int read = 0;
        while (header.hasRemaining() && read >= 0) {
            read = file.read(header, header.position());
        }
        if (header.hasRemaining() || !Frames.isHeader(header)) {
            throw new JournalException(
                    Problem.DAMAGED, path + " is not an order journal; give another path, or restore it from a copy.");
        }
        requireReadable(Frames.version(header));
        salt = Frames.salt(header);
        position = Frames.HEADER;
    }

    private void readFrames(Consumer<JournalRecord> replay) throws IOException {
        FrameReader reader = new FrameReader(file, salt);
        Frame frame = reader.at(position);
        while (frame != null && frame.batch() == batch) {
            requireReadable(frame.version());
            read(frame, replay);
            position = frame.end();
            frame = reader.at(position);
        }
        if (reader.newerBehind(position, batch) != null) {
            throw new JournalException(
                    Problem.DAMAGED,
                    "The journal " + path + " can't be read at byte " + position
                            + ", though there are good records behind; restore it from a copy.");
        }
        LOG.debug("Read {} bytes of {} allocated in the journal {}", position, allocated, path);
        file.truncate(position);
        allocated = position;
    }

    private void read(Frame frame, Consumer<JournalRecord> replay) {
        Encoded content = frame.content();
        dirty = content.type() != RecordCodec.BATCH_END;
        if (!dirty) {
            batch++;
            return;
        }
        try {
            replay.accept(RecordCodec.decode(content.type(), content.payload()));
        } catch (RuntimeException e) {
            throw new JournalException(
                    Problem.DAMAGED,
                    "The journal " + path + " holds a record at byte " + position
                            + " that does not fit the ones before; restore it from a copy.",
                    e);
        }
    }

    private void requireReadable(int version) {
        if (version > ValueCodec.VERSION) {
            throw new JournalException(
                    Problem.NEWER_VERSION,
                    "The journal " + path + " was written by a newer Orderwright (format " + version
                            + "); use that one, or give another path.");
        }
    }

    /** Adds a record to what the next {@link #flush} or {@link #force} writes. */
    void put(Encoded content) throws IOException {
        int size = Frames.size(content);
        if (size > Frames.LARGEST) {
            throw new IOException("a record of " + size + " bytes is too large for the journal");
        }
        if (size > buffer.remaining()) {
            flush();
        }
        if (size > buffer.capacity()) {
            buffer = ByteBuffer.allocateDirect(size);
        }
        Frames.put(buffer, content, batch, salt);
        dirty = true;
    }

    /** Writes what was put, and does not force it. */
    void flush() throws IOException {
        buffer.flip();
        int size = buffer.remaining();
        allocate(position + size);
        file.write(buffer, position);
        position += size;
        buffer.clear();
    }

    /** Real zeros: a force that need not write the file's size or its map of blocks is the faster by a third. */
    private void allocate(long needed) throws IOException {
        boolean grew = allocated < needed;
        while (allocated < needed) {
            file.write(zeros.clear(), allocated);
            allocated += zeros.capacity();
        }
        if (grew) {
            file.force(true);
        }
    }
}
