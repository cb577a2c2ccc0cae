package io.orderwright.sandbox.internal.ledger;

import io.orderwright.sandbox.ListingRecord;
import io.orderwright.sandbox.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A listing that was answered.
 *
 * @param request the request
 * @param window what was asked for
 * @param page what was shown
 */
public record Shown(Received request, Window window, Page page) implements ListingRecord {
    /**
     * What a listing was asked for.
     *
     * @param accounts the accounts, by plain number
     * @param from the window's start
     * @param to the window's end
     * @param status the status, or null for all
     */
    public record Window(
            Set<String> accounts,
            Instant from,
            Instant to,
            @Nullable String status) {}

    /**
     * What a listing showed.
     *
     * @param at when
     * @param ids the roots' ids
     * @param capped whether there was more
     */
    public record Page(Instant at, List<Long> ids, boolean capped) {}

    @Override
    public Operation operation() {
        return request.operation();
    }

    @Override
    public Instant at() {
        return page.at;
    }

    @Override
    public String target() {
        return request.target();
    }

    @Override
    public Set<String> accounts() {
        return window.accounts;
    }

    @Override
    public Instant from() {
        return window.from;
    }

    @Override
    public Instant to() {
        return window.to;
    }

    @Override
    public @Nullable String status() {
        return window.status;
    }

    @Override
    public List<Long> ids() {
        return page.ids;
    }

    @Override
    public boolean capped() {
        return page.capped;
    }

    @Override
    public boolean delivered() {
        return request.delivered();
    }

    @Override
    public @Nullable String testTag() {
        return request.testTag();
    }

    @Override
    public @Nullable String fault() {
        return request.fault();
    }
}
