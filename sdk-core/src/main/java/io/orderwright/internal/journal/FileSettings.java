package io.orderwright.internal.journal;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How a file journal is set up.
 *
 * @param path the file, absolute
 * @param retention what compaction may forget
 * @param clock the time
 * @param files where files are; {@link JournalFiles#real()} but in tests of crashes
 * @param allocation how many bytes are allocated at once
 * @param compactAt from which size on it is compacted
 */
public record FileSettings(
        Path path, Retention retention, InstantSource clock, JournalFiles files, int allocation, long compactAt) {
    private static final int ALLOCATION = 4 << 20;
    private static final long COMPACT_AT = 64L << 20;

    /** {@return the settings with the sizes that suit real use} */
    public static FileSettings of(Path path, Retention retention, InstantSource clock) {
        return new FileSettings(
                path.toAbsolutePath().normalize(), retention, clock, JournalFiles.real(), ALLOCATION, COMPACT_AT);
    }

    /** {@return the same on other files} */
    public FileSettings on(JournalFiles others) {
        return new FileSettings(path, retention, clock, others, allocation, compactAt);
    }

    /** {@return the same with other sizes} */
    public FileSettings sized(int bytesAtOnce, long compactFrom) {
        return new FileSettings(path, retention, clock, files, bytesAtOnce, compactFrom);
    }
}
