package io.orderwright.internal.journal;

import java.util.concurrent.CountDownLatch;

/** Waits to the end although the thread is interrupted, and leaves its flag set. */
final class Uninterruptibly {
    private interface Waiting {
        void run() throws InterruptedException;
    }

    private Uninterruptibly() {}

    static void await(CountDownLatch latch) {
        wait(latch::await);
    }

    static void join(Thread thread) {
        wait(thread::join);
    }

    private static void wait(Waiting waiting) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    waiting.run();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
