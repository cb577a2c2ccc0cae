package io.orderwright.internal.journal;

import static io.orderwright.internal.journal.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opening makes of a file that a crash or a disk has changed. */
class JournalDamageTest {
    @TempDir
    Path directory;

    private byte[] whole;
    private int lastBatch;

    /** What may be found behind the place to which a write came. */
    enum Behind {
        NOTHING,
        ZEROS,
        GARBAGE
    }

    @BeforeEach
    void write() throws IOException {
        Path path = directory.resolve("whole.journal");
        try (OrderJournal journal = open(path)) {
            journal.record(plain("a"));
            journal.record(plain("b"));
        }
        int before = (int) Files.size(path);
        try (OrderJournal journal = open(path)) {
            journal.record(plain("c"));
        }
        whole = Files.readAllBytes(path);
        lastBatch = before + sizeOfOwnerBatch(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_last_batch_torn_at_any_byte_is_cut_and_the_rest_is_there(Behind behind) throws IOException {
        for (int torn = lastBatch; torn <= whole.length; torn++) {
            Path path = file(tornAt(torn, behind));

            try (OrderJournal journal = open(path)) {
                assertThat(journal.find("a")).as("torn at %s", torn).isPresent();
                assertThat(journal.find("b")).as("torn at %s", torn).isPresent();
                if (torn == whole.length) {
                    assertThat(journal.find("c")).isPresent();
                }
                journal.record(plain("d"));
            }
            try (OrderJournal journal = open(path)) {
                assertThat(journal.find("d")).as("torn at %s", torn).isPresent();
            }
        }
    }

    @Test
    void a_bit_that_flips_before_the_last_batch_is_found() throws IOException {
        for (int at = 0; at < lastBatch; at++) {
            assertThat(problemOf(flipped(at))).as("byte %s", at).isEqualTo(Problem.DAMAGED);
        }
    }

    @Test
    void a_bit_that_flips_in_the_last_batch_costs_that_batch_at_most() throws IOException {
        for (int at = lastBatch; at < whole.length; at++) {
            try (OrderJournal journal = open(file(flipped(at)))) {
                assertThat(journal.find("a")).as("byte %s", at).isPresent();
                assertThat(journal.find("b")).as("byte %s", at).isPresent();
            }
        }
    }

    @Test
    void a_hole_before_good_records_is_damage_not_a_torn_end() throws IOException {
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, Frames.HEADER, Frames.HEADER + 64, (byte) 0);

        assertThat(problemOf(bytes)).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws IOException {
        byte[] bytes = whole.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.putInt(8, ValueCodec.VERSION + 1);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, Frames.HEADER - 4);
        buffer.putInt(Frames.HEADER - 4, (int) crc.getValue());

        assertThat(problemOf(bytes)).isEqualTo(Problem.NEWER_VERSION);
    }

    @Test
    void a_record_of_a_newer_version_is_refused() throws IOException {
        byte[] bytes = whole.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int length = buffer.getInt(lastBatch + 4);
        bytes[lastBatch + 20] = (byte) (ValueCodec.VERSION + 1);
        ByteBuffer checked =
                buffer.duplicate().position(lastBatch + 12).limit(lastBatch + Frames.FRAME_HEADER + length);
        buffer.putInt(lastBatch + 8, Frames.checksum(buffer.getLong(12), length, checked));

        assertThat(problemOf(bytes)).isEqualTo(Problem.NEWER_VERSION);
    }

    @Test
    void records_left_over_from_another_journal_are_not_taken_for_this_ones() throws IOException {
        Path other = directory.resolve("other.journal");
        open(other).close();
        byte[] start = Files.readAllBytes(other);
        byte[] mixed = Arrays.copyOf(start, whole.length);
        System.arraycopy(whole, start.length, mixed, start.length, whole.length - start.length);

        try (OrderJournal journal = open(file(mixed))) {
            assertThat(journal.find("c")).isEmpty();
            assertThat(journal.record(plain("d")).repeated()).isFalse();
        }
    }

    /** The batch in which the second opening says whose the journal is: one record and the end. */
    private int sizeOfOwnerBatch(int at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(directory.resolve("whole.journal")));
        return 2 * Frames.FRAME_HEADER + bytes.getInt(at + 4);
    }

    private byte[] tornAt(int torn, Behind behind) {
        byte[] bytes = Arrays.copyOf(whole, behind == Behind.NOTHING ? torn : whole.length + 4096);
        if (behind != Behind.NOTHING) {
            byte[] rest = new byte[bytes.length - torn];
            if (behind == Behind.GARBAGE) {
                new Random(torn).nextBytes(rest);
            }
            System.arraycopy(rest, 0, bytes, torn, rest.length);
        }
        return bytes;
    }

    private byte[] flipped(int at) {
        byte[] bytes = whole.clone();
        bytes[at] ^= 0x10;
        return bytes;
    }

    private Problem problemOf(byte[] bytes) throws IOException {
        try (OrderJournal journal = open(file(bytes))) {
            throw new AssertionError("opened, with the owner " + journal.owner());
        } catch (JournalException e) {
            return e.problem();
        }
    }

    private static OrderJournal open(Path path) {
        return Journals.file(FileSettings.of(path, Retention.forever(), InstantSource.system())
                .sized(4096, 64L << 20));
    }

    private Path file(byte[] bytes) throws IOException {
        Path path = directory.resolve("changed.journal");
        Files.write(path, bytes);
        return path;
    }
}
