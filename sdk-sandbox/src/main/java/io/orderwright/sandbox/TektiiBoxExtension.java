package io.orderwright.sandbox;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Starts Tektii Gateway in a box before each test and closes it after.
 *
 * <p>Register it in a field with {@code @RegisterExtension}; a static field works too, and still gives each test a box
 * of its own. For use by one test at a time.
 */
public final class TektiiBoxExtension extends BoxExtension<TektiiBox> {
    private TektiiBoxExtension(Supplier<TektiiBox> boxes) {
        super(boxes);
    }

    /** {@return an extension that starts {@link TektiiBox#start}} */
    public static TektiiBoxExtension create() {
        return new TektiiBoxExtension(TektiiBox::start);
    }

    /**
     * Creates an extension that starts boxes of a builder.
     *
     * @param builder how the boxes are set up
     * @return the extension
     */
    public static TektiiBoxExtension of(TektiiBoxBuilder builder) {
        return new TektiiBoxExtension(Objects.requireNonNull(builder, "builder")::start);
    }
}
