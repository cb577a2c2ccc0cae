package io.orderwright.sandbox.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Who watches a market, and hears what happens to orders when it is done. Used under the market's lock. */
final class Watchers {
    private final Queue<News> news;
    private final List<Consumer<News>> watchers = new ArrayList<>();
    private boolean telling;

    Watchers(Queue<News> news) {
        this.news = news;
    }

    void add(Consumer<News> watcher) {
        watchers.add(watcher);
    }

    /** Tells all there is. What a watcher does makes news of its own, which it hears in its turn. */
    void tell() {
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (News next = news.poll(); next != null; next = news.poll()) {
                for (Consumer<News> watcher : watchers) {
                    watcher.accept(next);
                }
            }
        } finally {
            telling = false;
        }
    }
}
