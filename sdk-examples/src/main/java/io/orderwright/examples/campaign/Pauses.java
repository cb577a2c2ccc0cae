package io.orderwright.examples.campaign;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Has all callers of a client wait until its connections are about to be closed by the broker, give or take a moment. */
final class Pauses {
    private static final int GIVE = 24;

    private final CyclicBarrier callers;
    private final Duration idle;

    private Pauses(int callers, Duration idle) {
        this.callers = new CyclicBarrier(callers);
        this.idle = idle;
    }

    static Pauses of(Setting setting, int callers) {
        return new Pauses(callers, setting.has(Trouble.PAUSES) ? setting.keepAlive() : Duration.ZERO);
    }

    /** The last callers, who are too few to meet, go on alone when the pause is twice over. */
    void before(int number) {
        if (idle.isZero()) {
            return;
        }
        try {
            long unused = callers.await(2 * idle.toMillis(), TimeUnit.MILLISECONDS);
            TimeUnit.MILLISECONDS.sleep(idle.toMillis() - GIVE / 2 + Math.floorMod(number * 31, GIVE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException | BrokenBarrierException alone) {
            return;
        }
    }
}
