package io.orderwright.sandbox;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a broker in a box before each test and closes it after.
 *
 * <p>Register it in a field with {@code @RegisterExtension}; a static field works too, and still gives each test a box
 * of its own. For use by one test at a time.
 *
 * @param <B> the box
 */
public abstract class BoxExtension<B extends BrokerBox> implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<B> boxes;
    private @Nullable B box;

    BoxExtension(Supplier<B> boxes) {
        this.boxes = boxes;
    }

    /**
     * {@return the running test's box}
     *
     * @throws IllegalStateException if no test is running
     */
    public B box() {
        B running = box;
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
        B running = box;
        box = null;
        if (running != null) {
            running.close();
        }
    }
}
