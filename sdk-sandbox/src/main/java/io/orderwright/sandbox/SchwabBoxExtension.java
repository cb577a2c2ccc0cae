package io.orderwright.sandbox;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Starts Schwab in a box before each test and closes it after.
 *
 * <p>Register it in a field with {@code @RegisterExtension}; a static field works too, and still gives each test a box of its
 * own. For use by one test at a time.
 */
public final class SchwabBoxExtension extends BoxExtension<SchwabBox> {
    private SchwabBoxExtension(Supplier<SchwabBox> boxes) {
        super(boxes);
    }

    /** {@return an extension that starts {@link SchwabBox#start}} */
    public static SchwabBoxExtension create() {
        return new SchwabBoxExtension(SchwabBox::start);
    }

    /**
     * Creates an extension that starts boxes of a builder.
     *
     * @param builder how the boxes are set up
     * @return the extension
     */
    public static SchwabBoxExtension of(SchwabBoxBuilder builder) {
        return new SchwabBoxExtension(Objects.requireNonNull(builder, "builder")::start);
    }
}
