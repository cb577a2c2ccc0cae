package io.orderwright.sandbox;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Starts tastytrade in a box before each test and closes it after.
 *
 * <p>Register it in a field with {@code @RegisterExtension}; a static field works too, and still gives each test a box
 * of its own. For use by one test at a time.
 */
public final class TastytradeBoxExtension extends BoxExtension<TastytradeBox> {
    private TastytradeBoxExtension(Supplier<TastytradeBox> boxes) {
        super(boxes);
    }

    /** {@return an extension that starts {@link TastytradeBox#start}} */
    public static TastytradeBoxExtension create() {
        return new TastytradeBoxExtension(TastytradeBox::start);
    }

    /**
     * Creates an extension that starts boxes of a builder.
     *
     * @param builder how the boxes are set up
     * @return the extension
     */
    public static TastytradeBoxExtension of(TastytradeBoxBuilder builder) {
        return new TastytradeBoxExtension(Objects.requireNonNull(builder, "builder")::start);
    }
}
