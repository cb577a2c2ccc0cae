package io.orderwright.sandbox.internal.front;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.Ledger;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.fault.FaultSource;
import io.orderwright.sandbox.internal.http.LateWork;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.http.Request;
import io.orderwright.sandbox.internal.http.RequestHead;
import io.orderwright.sandbox.internal.http.Service;
import io.orderwright.sandbox.internal.http.WebServer;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Stands between a server and a front: strips the test's tag, keeps the records, and does what the faults say. */
public final class FrontDoor implements Service {
    private static final String TAG = Ledger.TEST_TAG.toLowerCase(Locale.ROOT);

    private final Front front;
    private final FaultSource faults;
    private final Journal journal;
    private final Workshop workshop;

    /**
     * Opens the door.
     *
     * @param front the broker's face
     * @param faults what goes wrong
     * @param journal where requests are written down
     * @param workshop what works later, and when that is
     */
    public FrontDoor(Front front, FaultSource faults, Journal journal, Workshop workshop) {
        this.front = front;
        this.faults = faults;
        this.journal = journal;
        this.workshop = workshop;
    }

    /**
     * The door's tools.
     *
     * @param clock what time it is
     * @param late what works later
     * @param server the server, once it runs
     * @param compress whether answers are compressed for clients that accept it
     */
    public record Workshop(InstantSource clock, LateWork late, Supplier<WebServer> server, boolean compress) {}

    @Override
    public Meeting meet(RequestHead head) {
        Operation operation = front.operation(head.method(), head.path());
        String tag = head.header(TAG);
        return new Meeting(operation, tag, faults.next(operation, tag));
    }

    @Override
    public Answer answer(Request request, Meeting meeting) {
        Request bare = meeting.testTag() == null ? request : withoutTag(request);
        Received record = journal.received(bare, meeting);
        Call call = new Call(bare, meeting.effects(), record, Origin.CLIENT);
        Reply reply = process(call);
        if (reply != null) {
            reply = dated(compressed(call, bent(call, reply)));
            record.answered(reply.status());
        }
        aftermath(meeting.effects());
        return new Answer(reply, record::delivered);
    }

    private static Request withoutTag(Request request) {
        RequestHead head = request.head();
        Map<String, List<String>> headers = new LinkedHashMap<>(head.headers());
        headers.remove(TAG);
        return new Request(new RequestHead(head.method(), head.target(), headers, head.connection()), request.text());
    }

    private @Nullable Reply process(Call call) {
        Effect.Booking booking = call.effects().find(Effect.Booking.class);
        if (booking == null) {
            return front.answer(call);
        }
        switch (booking) {
            case NONE -> {
                return unprocessed(call);
            }
            case LATE -> workshop.late().late(() -> front.answer(call));
            case HELD -> workshop.late().hold(() -> front.answer(call));
            case TWICE -> {
                Reply first = front.answer(call);
                front.answer(call.doubled());
                return first;
            }
        }
        return null;
    }

    private @Nullable Reply unprocessed(Call call) {
        Effect.Tokens tokens = call.effects().find(Effect.Tokens.class);
        if (tokens != null) {
            return front.refusal(call, tokens);
        }
        Effect.Status status = call.effects().find(Effect.Status.class);
        return status == null ? null : front.error(call, status.code());
    }

    /** Bends an answer the way the fault says. */
    private Reply bent(Call call, Reply reply) {
        Effects effects = call.effects();
        if (effects.list().isEmpty()) {
            return reply;
        }
        Reply bent = reply;
        Effect.Status status = effects.find(Effect.Status.class);
        if (status != null && status.code() != reply.status()) {
            bent = front.error(call, status.code());
        }
        Effect.Body body = effects.find(Effect.Body.class);
        if (body != null) {
            bent = bent.withBody(body.text().getBytes(StandardCharsets.UTF_8)).with("Content-Type", body.contentType());
        }
        Effect.Naming naming = effects.find(Effect.Naming.class);
        bent = naming == null ? bent : front.misnamed(call, bent, naming);
        for (Effect.Header header : effects.all(Effect.Header.class)) {
            boolean self = header.name().equals("Location") && header.value().isEmpty();
            bent = bent.with(header.name(), self ? call.request().head().target() : header.value());
        }
        return bent;
    }

    private Reply compressed(Call call, Reply reply) {
        String accepted = call.header("accept-encoding");
        if (!workshop.compress() || accepted == null || !accepted.contains("gzip") || reply.body().length == 0) {
            return reply;
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(reply.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return reply.withBody(small.toByteArray()).with("Content-Encoding", "gzip");
    }

    private Reply dated(Reply reply) {
        if (reply.header("Date") != null) {
            return reply;
        }
        return reply.with(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        workshop.clock().instant().plus(faults.dateSkew()).atZone(ZoneOffset.UTC)));
    }

    /** What the request does to connections that come after it. */
    private void aftermath(Effects effects) {
        for (Effect.Connection fate : effects.all(Effect.Connection.class)) {
            if (fate == Effect.Connection.HANG_NEXT || fate == Effect.Connection.RESET_NEXT) {
                faults.nextConnection(fate);
            }
        }
        Effect.Refuse refuse = effects.find(Effect.Refuse.class);
        if (refuse != null) {
            WebServer server = workshop.server().get();
            server.refuse();
            workshop.late().after(refuse.time(), server::accept);
        }
    }
}
