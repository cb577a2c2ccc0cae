package io.orderwright.internal.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Opens, makes and renames the journal's files. */
public interface JournalFiles {

    /** {@return the file system as it is} */
    static JournalFiles real() {
        return new ChannelFiles();
    }

    /** {@return whether there is such a file} */
    boolean exists(Path path) throws IOException;

    /** {@return the file, opened for reading and writing} */
    JournalFile open(Path path) throws IOException;

    /** {@return a new, empty file that only its owner can read; one that is there is overwritten} */
    JournalFile create(Path path) throws IOException;

    /** Puts a forced and closed file in the place of another, and forces the directory. */
    void replace(Path from, Path to) throws IOException;
}
