/**
 * What is traded, and what a leg does with it.
 *
 * <p>Instruments are a sealed family; so are instructions, and the kind of the one goes with the kind of the other: an
 * {@link io.orderwright.instrument.OptionInstruction} is for an {@link io.orderwright.instrument.OptionContract}, and
 * knows no short sale. Every type here is immutable and safe to share between threads. Text that is no symbol is
 * refused with an {@link io.orderwright.InvalidOrderException} that says what is wrong with it, and with nothing else.
 */
@NullMarked
package io.orderwright.instrument;

import org.jspecify.annotations.NullMarked;
