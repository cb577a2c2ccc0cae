package io.orderwright.instrument;

import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A call or a put: on an equity or an index ({@link Option}), or on a future ({@link FutureOption}).
 *
 * <p>Both are traded with an {@link OptionInstruction}.
 */
public sealed interface OptionContract extends Instrument permits Option, FutureOption {

    /** {@return the symbol of what the option is on: {@code SPX} for an SPXW option that was told so, {@code /ESZ6}} */
    String underlyingSymbol();

    /** {@return the day on which the contract expires} */
    LocalDate expiration();

    /** {@return whether it is a call or a put} */
    OptionType type();

    /** {@return the strike price in the quote's own unit, above zero, with the scale it was given} */
    BigDecimal strike();

    @Override
    OptionContract withExtras(Extras extras);

    @Override
    OptionContract identity();
}
