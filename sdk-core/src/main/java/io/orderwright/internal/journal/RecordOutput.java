package io.orderwright.internal.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes a record's fields, compactly: variable-length numbers, and UTF-8 behind its length. */
final class RecordOutput {
    private byte[] bytes = new byte[512];
    private int length;

    RecordOutput flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    RecordOutput number(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            octet((int) (zigzag & 0x7F) | 0x80);
            zigzag >>>= 7;
        }
        return octet((int) zigzag);
    }

    RecordOutput text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    RecordOutput word(Enum<?> value) {
        return text(value.name());
    }

    RecordOutput instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    RecordOutput duration(Duration value) {
        return number(value.getSeconds()).number(value.getNano());
    }

    <T> RecordOutput optional(Optional<T> value, BiConsumer<RecordOutput, T> writer) {
        flag(value.isPresent());
        value.ifPresent(present -> writer.accept(this, present));
        return this;
    }

    <T> RecordOutput list(Collection<T> values, BiConsumer<RecordOutput, T> writer) {
        number(values.size());
        values.forEach(value -> writer.accept(this, value));
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private RecordOutput octet(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
        return this;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
