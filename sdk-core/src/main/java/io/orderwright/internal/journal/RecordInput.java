package io.orderwright.internal.journal;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link RecordOutput} wrote. Bytes behind the last field that is asked for are left alone. */
final class RecordInput {
    private final byte[] bytes;
    private int position;

    RecordInput(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long zigzag = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            zigzag |= (long) (octet & 0x7F) << shift;
            if ((octet & 0x80) == 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw damaged("a number that does not end");
    }

    int integer() {
        long value = number();
        if (value != (int) value) {
            throw damaged("a number that is too large");
        }
        return (int) value;
    }

    String text() {
        int size = size();
        String value = new String(bytes, position, size, StandardCharsets.UTF_8);
        position += size;
        return value;
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw damaged("an unknown word, " + name);
    }

    Instant instant() {
        return Instant.ofEpochSecond(number(), number());
    }

    Duration duration() {
        return Duration.ofSeconds(number(), number());
    }

    <T> Optional<T> optional(Function<RecordInput, T> reader) {
        return flag() ? Optional.of(reader.apply(this)) : Optional.empty();
    }

    <T> List<T> list(Function<RecordInput, T> reader) {
        int size = size();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.apply(this));
        }
        return values;
    }

    /** A length; each thing of that many takes a byte at least, so more than what is left can't be. */
    private int size() {
        long size = number();
        if (size < 0 || size > bytes.length - position) {
            throw damaged("a length that does not fit");
        }
        return (int) size;
    }

    private int octet() {
        if (position == bytes.length) {
            throw damaged("too few bytes");
        }
        return bytes[position++] & 0xFF;
    }

    private static JournalException damaged(String what) {
        return new JournalException(
                Problem.DAMAGED, "A journal record holds " + what + "; restore the journal from a copy.");
    }
}
