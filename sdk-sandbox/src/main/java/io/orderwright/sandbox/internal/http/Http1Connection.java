package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 connection: reads requests one after the other, and writes what the faults leave of the answers. */
final class Http1Connection {
    private final Connection host;
    private final InputStream in;
    private final RequestReader reader;
    private final ReplyWriter writer;

    Http1Connection(Connection host, long number, InputStream in, OutputStream out) {
        this.host = host;
        this.in = in;
        this.reader = new RequestReader(in, number);
        this.writer = new ReplyWriter(new BufferedOutputStream(out));
    }

    void serve() throws IOException, InterruptedException {
        while (serveOne()) {
            Duration idle = host.faults().idleLife();
            if (idle != null && idle.isZero()) {
                return;
            }
            host.patience(idle == null ? 0 : (int) Math.max(1, idle.toMillis()));
        }
    }

    private boolean serveOne() throws IOException, InterruptedException {
        RequestHead head = reader.head();
        if (head == null) {
            return false;
        }
        host.patience(0);
        Service.Meeting meeting = host.service().meet(head);
        if (meeting.effects().has(Effect.Cut.UNREAD)) {
            return false;
        }
        if ("100-continue".equalsIgnoreCase(head.header("expect"))) {
            writer.goOn();
        }
        Request request = Request.of(head, reader.body(head));
        Service.Answer answer = host.service().answer(request, meeting);
        return deliver(answer, meeting.effects()) && !"close".equalsIgnoreCase(head.header("connection"));
    }

    private boolean deliver(Service.Answer answer, Effects effects) throws IOException, InterruptedException {
        Effect.Delay delay = effects.find(Effect.Delay.class);
        if (delay != null && host.closesWithin(delay)) {
            return false;
        }
        Effect.Cut cut = effects.find(Effect.Cut.class);
        if (cut == Effect.Cut.SILENT) {
            Connection.waitForClient(in);
            return false;
        }
        Reply reply = answer.reply();
        if (reply != null && cut != Effect.Cut.NO_REPLY) {
            write(reply, cut, answer);
        }
        if (effects.has(Effect.Connection.RESET)) {
            host.reset();
        }
        return cut == null && reply != null && !effects.has(Effect.Connection.CLOSED_AFTER);
    }

    private void write(Reply reply, Effect.@Nullable Cut cut, Service.Answer answer) throws IOException {
        boolean written = false;
        answer.delivered().accept(cut == null);
        try {
            writer.write(reply, cut);
            written = true;
        } finally {
            if (!written) {
                answer.delivered().accept(false);
            }
        }
    }
}
