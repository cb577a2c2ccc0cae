package io.orderwright.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.JournalException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCodecTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_comes_back_as_it_was(long number) {
        byte[] bytes = new RecordOutput().number(number).toBytes();

        assertThat(new RecordInput(bytes).number()).isEqualTo(number);
    }

    @Test
    void small_numbers_take_one_byte() {
        assertThat(new RecordOutput().number(63).toBytes()).hasSize(1);
        assertThat(new RecordOutput().number(-64).toBytes()).hasSize(1);
    }

    @Test
    void an_intent_comes_back_as_it_was() {
        Intent intent = Samples.full("i1");

        assertThat(ValueCodec.intent(ValueCodec.encode(intent))).isEqualTo(intent);
    }

    @Test
    void bytes_that_are_cut_anywhere_are_refused_with_a_typed_exception() {
        byte[] intent = ValueCodec.encode(Samples.full("i1"));
        byte[] progress = ValueCodec.encode(IntentProgress.recorded(Samples.DEADLINE, Samples.NOW));

        for (int cut = 0; cut < intent.length; cut++) {
            byte[] bytes = Arrays.copyOf(intent, cut);
            assertThatThrownBy(() -> ValueCodec.intent(bytes)).isInstanceOf(JournalException.class);
        }
        for (int cut = 0; cut < progress.length; cut++) {
            byte[] bytes = Arrays.copyOf(progress, cut);
            assertThatThrownBy(() -> ValueCodec.progress(bytes)).isInstanceOf(JournalException.class);
        }
    }
}
