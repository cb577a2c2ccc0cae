package io.orderwright.instrument;

import io.orderwright.extras.Extras;
import org.jspecify.annotations.Nullable;

/**
 * What an order trades: an equity, an option, a future, an option on a future, a crypto pair, or a symbol of a kind that
 * the language does not model.
 *
 * <p>Instruments are values: immutable, equal by what they are, safe to share between threads. Two equal instruments
 * may be spelled differently where a market has several spellings of one contract ({@code /ESZ6} and {@code /ESZ26});
 * each prints the spelling it was read from.
 */
public sealed interface Instrument permits Equity, OptionContract, Future, CryptoPair, VerbatimInstrument {

    /** {@return the symbol, in the spelling that the kind of instrument documents; never empty} */
    String symbol();

    /** {@return the fields of the instrument that only one broker knows; empty for most} */
    Extras extras();

    /**
     * The same instrument with other extra fields.
     *
     * @param extras the extra fields, in the place of those it has
     * @return the instrument with them
     */
    Instrument withExtras(Extras extras);

    /**
     * The same instrument with nothing but what identifies it: without extra fields, and without what was only told
     * about it (an option's underlying, a future's tick size, point value and contract id, a pair's settlement asset).
     *
     * <p>Two instruments are the same contract when their identities are equal.
     *
     * @return the bare instrument; this value itself where nothing is to be left out
     */
    Instrument identity();

    /**
     * Calls the case that this instrument is.
     *
     * @param cases one function for each kind of instrument
     * @param <T> what the functions return
     * @return what the chosen function returned
     */
    <T extends @Nullable Object> T match(Cases<T> cases);

    /**
     * One function for each kind of instrument.
     *
     * @param <T> what the functions return
     */
    interface Cases<T extends @Nullable Object> {
        /**
         * The instrument is an equity.
         *
         * @param equity the equity
         * @return the result of the match
         */
        T equity(Equity equity);

        /**
         * The instrument is an option on an equity or an index.
         *
         * @param option the option
         * @return the result of the match
         */
        T option(Option option);

        /**
         * The instrument is a future.
         *
         * @param future the future
         * @return the result of the match
         */
        T future(Future future);

        /**
         * The instrument is an option on a future.
         *
         * @param option the option
         * @return the result of the match
         */
        T futureOption(FutureOption option);

        /**
         * The instrument is a crypto pair, spot or perpetual.
         *
         * @param pair the pair
         * @return the result of the match
         */
        T cryptoPair(CryptoPair pair);

        /**
         * The instrument is a symbol as a broker writes it.
         *
         * @param instrument the symbol
         * @return the result of the match
         */
        T verbatim(VerbatimInstrument instrument);
    }
}
