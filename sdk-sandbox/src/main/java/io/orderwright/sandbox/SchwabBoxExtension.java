package io.orderwright.sandbox;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts Schwab in a box before each test and closes it after.
 *
 * <p>Register it in a field with {@code @RegisterExtension}; a static field works too, and still gives each test a box of its
 * own. For use by one test at a time.
 */
public final class SchwabBoxExtension implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<SchwabBox> boxes;
    private @Nullable SchwabBox box;

    private SchwabBoxExtension(Supplier<SchwabBox> boxes) {
        this.boxes = boxes;
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

    /**
     * {@return the running test's box}
     *
     * @throws IllegalStateException if no test is running
     */
    public SchwabBox box() {
        SchwabBox running = box;
        if (running == null) {
            throw new IllegalStateException("no test is running: a box is started before each test");
        }
        return running;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        box = boxes.get();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SchwabBox running = box;
        box = null;
        if (running != null) {
            running.close();
        }
    }
}
