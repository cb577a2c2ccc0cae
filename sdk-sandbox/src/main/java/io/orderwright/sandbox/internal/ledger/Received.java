package io.orderwright.sandbox.internal.ledger;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.internal.http.Request;
import io.orderwright.sandbox.internal.http.Service.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, written down when it was read, and completed when it is answered. */
public final class Received implements RequestRecord {
    private final long number;
    private final Instant receivedAt;
    private final Request request;
    private final Meeting meeting;
    private volatile @Nullable Integer status;
    private volatile boolean delivered;

    Received(long number, Instant receivedAt, Request request, Meeting meeting) {
        this.number = number;
        this.receivedAt = receivedAt;
        this.request = request;
        this.meeting = meeting;
    }

    /** Notes the status that is about to be answered. */
    public void answered(int newStatus) {
        status = newStatus;
    }

    /** Notes whether the whole answer was written. */
    public void delivered(boolean whole) {
        delivered = whole;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public Operation operation() {
        return meeting.operation();
    }

    @Override
    public String method() {
        return request.head().method();
    }

    @Override
    public String target() {
        return request.head().target();
    }

    @Override
    public Map<String, List<String>> headers() {
        return Map.copyOf(request.head().headers());
    }

    @Override
    public String body() {
        return request.text();
    }

    @Override
    public @Nullable String testTag() {
        return meeting.testTag();
    }

    @Override
    public long connection() {
        return request.head().connection();
    }

    @Override
    public @Nullable String fault() {
        String name = meeting.effects().name();
        return name.isEmpty() ? null : name;
    }

    @Override
    public @Nullable Integer status() {
        return status;
    }

    @Override
    public boolean delivered() {
        return delivered;
    }

    /** {@return method, target and status; no header and no body, because they hold secrets} */
    @Override
    public String toString() {
        return number + " " + method() + " " + target() + " -> " + status;
    }
}
