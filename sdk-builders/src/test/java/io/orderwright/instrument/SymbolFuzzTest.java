package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random texts, and real symbols with random damage. A failure names its seed. */
class SymbolFuzzTest {
    private static final int ROUNDS = 30_000;
    private static final String ALPHABET = "ABCPXZ0123456789 _./-:$+eEabp\u0000\n\u0660\u00c4\ud800\udc00";
    private static final List<String> REAL = List.of(
            "QQQ   240420P00500000",
            "SPXW  240420C05040000",
            "GOOGL1991231C99999999",
            "GOOG_012122P620",
            "AMC_021221C5.5",
            "/ESZ6",
            "/VXX22",
            "./ESU4 EW4Q4 240823C5750",
            "./MNQZ5MNQZ5 251219P11000",
            "./ZBU5 OZBN5 250620C142.5",
            "BTC-USDT",
            "BTC:PERP-USDT",
            "BTC/USD",
            "AAPL",
            "BRK.B");

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("OCC option", text -> Option.parse(text).symbol()),
                reader("TDA option", text -> Option.parseTda(text).tdaSymbol()),
                reader("future", text -> Future.parse(text).symbol()),
                reader("future with reference", text -> Future.parse(text, 2026).symbol()),
                reader("future option", text -> FutureOption.parse(text).symbol()),
                reader("crypto pair", text -> CryptoPair.parse(text).symbol()),
                reader("equity", text -> Equity.of(text).symbol()),
                reader("verbatim", text -> VerbatimInstrument.of(text).symbol()),
                reader(
                        "verbatim instruction",
                        text -> VerbatimInstruction.of(text).code()));
    }

    private static Arguments reader(String name, Function<String, String> reader) {
        return Arguments.of(name, reader);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void gives_back_the_text_or_refuses_it(String name, Function<String, String> reader) {
        long seed = 20_261_121L + name.hashCode();
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = round < REAL.size() ? REAL.get(round) : text(random);
            Optional<String> symbol = symbol(reader, text, seed);
            symbol.ifPresent(same -> assertThat(same).as("seed %d", seed).isEqualTo(text));
            read += symbol.isPresent() ? 1 : 0;
        }
        assertThat(read).as("texts read, seed %d", seed).isPositive();
    }

    private static Optional<String> symbol(Function<String, String> reader, String text, long seed) {
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidOrderException refused) {
            assertThat(refused.violations()).isNotEmpty();
            return Optional.empty();
        } catch (RuntimeException other) {
            throw new AssertionError("seed " + seed + ", text \"" + text + '"', other);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "" : REAL.get(random.nextInt(REAL.size())));
        int damages = 1 + random.nextInt(text.isEmpty() ? 40 : 3);
        for (int i = 0; i < damages; i++) {
            damage(text, random);
        }
        return text.toString();
    }

    private static void damage(StringBuilder text, Random random) {
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        int at = random.nextInt(text.length() + 1);
        int kind = random.nextInt(3);
        if (kind == 0 || at == text.length()) {
            text.insert(at, c);
        } else if (kind == 1) {
            text.setCharAt(at, c);
        } else {
            text.deleteCharAt(at);
        }
    }

    @Test
    void generated_options_come_back_equal_from_both_their_symbols() {
        long seed = 21L;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Option option = Option.of(code(random, 6), day(random), type(random), strike(random));

            assertThat(Option.parse(option.symbol())).as("seed %d", seed).isEqualTo(option);
            assertThat(Option.parseTda(option.tdaSymbol())).as("seed %d", seed).isEqualTo(option);
            assertThat(option.symbol()).as("seed %d", seed).hasSize(21);
        }
    }

    @Test
    void generated_options_on_futures_come_back_equal_from_their_symbol() {
        long seed = 22L;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = day(random).withYear(2000 + random.nextInt(90));
            YearMonth month = YearMonth.of(day.getYear() + random.nextInt(10), 1 + random.nextInt(12));
            Future future = Future.of(code(random, 3), month);
            FutureOption option = type(random) == OptionType.CALL
                    ? FutureOption.call(future, code(random, 6), day, strike(random))
                    : FutureOption.put(future, code(random, 6), day, strike(random));

            assertThat(FutureOption.parse(option.symbol())).as("seed %d", seed).isEqualTo(option);
            assertThat(Future.parse(future.longSymbol())).as("seed %d", seed).isEqualTo(future);
            assertThat(Future.parse(future.shortSymbol(), day.getYear()))
                    .as("seed %d", seed)
                    .isEqualTo(future);
        }
    }

    private static String code(Random random, int longest) {
        StringBuilder code = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            code.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(random.nextInt(36)));
        }
        return code.toString();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_525));
    }

    private static OptionType type(Random random) {
        return random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
    }

    private static BigDecimal strike(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(99_999_999), 3);
    }
}
