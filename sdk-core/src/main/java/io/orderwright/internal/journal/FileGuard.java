package io.orderwright.internal.journal;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal for one opener. The lock is on a file of its own, because the journal's file is replaced when it is
 * compacted; and it is guarded within the JVM first, because closing a second channel would drop the first one's lock.
 */
final class FileGuard implements AutoCloseable {
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path journal;
    private final FileChannel channel;

    private FileGuard(Path journal, FileChannel channel) {
        this.journal = journal;
        this.channel = channel;
    }

    static FileGuard acquire(Path journal) throws IOException {
        if (!OPEN_HERE.add(journal)) {
            throw locked(journal, "this process");
        }
        FileChannel channel = null;
        try {
            channel = ChannelFiles.openOwnerOnly(journal.resolveSibling(journal.getFileName() + ".lock"));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw locked(journal, "process " + readPid(channel));
            }
            writePid(channel);
            return new FileGuard(journal, channel);
        } catch (IOException | RuntimeException e) {
            release(journal, channel);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN_HERE.remove(journal);
        }
    }

    private static void release(Path journal, @Nullable FileChannel channel) throws IOException {
        OPEN_HERE.remove(journal);
        if (channel != null) {
            channel.close();
        }
    }

    private static void writePid(FileChannel channel) throws IOException {
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String readPid(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    private static JournalException locked(Path journal, String holder) {
        return new JournalException(
                Problem.LOCKED,
                "The journal " + journal + " is open in " + holder
                        + "; give each client its own file, or share a journal in a database.");
    }
}
