package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.tastytrade.Condition.Comparison;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes complex orders with their components. */
final class ComplexWriter {
    private final Desk desk;
    private final JsonGenerator json;

    ComplexWriter(Desk desk, JsonGenerator json) {
        this.desk = desk;
        this.json = json;
    }

    /** {@return every component, replaced ones too, the one that the others wait for first} */
    static List<Ticket> components(Ticket root) {
        List<Ticket> all = new ArrayList<>();
        for (Ticket member : root.members()) {
            if (member.hasLegs()) {
                all.add(member);
            }
            all.addAll(components(member));
        }
        return all;
    }

    /** Writes a component. */
    @FunctionalInterface
    private interface Component {
        void write(Ticket ticket) throws IOException;
    }

    void order(Ticket root) throws IOException {
        write(root, null, new OrderWriter(desk, json)::order);
    }

    void order(Ticket root, Comparison shown) throws IOException {
        write(root, shown, new OrderWriter(desk, json)::order);
    }

    /** Writes a complex order as the answer to its placement does: every component waits. */
    void placed(Ticket root) throws IOException {
        write(root, null, new OrderWriter(desk, json)::contingent);
    }

    private void write(Ticket root, @Nullable Comparison shown, Component writer) throws IOException {
        List<Ticket> all = components(root);
        Note.Component first = Objects.requireNonNull(Note.of(all.get(0)).component(), "a component");
        json.writeStartObject();
        json.writeNumberField("id", root.id());
        json.writeStringField("account-number", root.accountNumber());
        json.writeStringField("type", first.type());
        terminal(all);
        ratio(first.ratio(), shown);
        related(all);
        for (Ticket ticket : all) {
            if (isCurrent(ticket) && isTrigger(ticket)) {
                json.writeFieldName("trigger-order");
                writer.write(ticket);
            }
        }
        json.writeArrayFieldStart("orders");
        for (Ticket ticket : all) {
            if (isCurrent(ticket) && !isTrigger(ticket)) {
                writer.write(ticket);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isCurrent(Ticket ticket) {
        return ticket.replacing() == null;
    }

    private static boolean isTrigger(Ticket ticket) {
        Note.Component component = Note.of(ticket).component();
        return component != null && component.triggers();
    }

    private void terminal(List<Ticket> all) throws IOException {
        if (all.stream().noneMatch(ticket -> ticket.state().isLive())) {
            Instant last = all.stream()
                    .map(Ticket::endedAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            OrderWriter.text(json, "terminal-at", last == null ? null : Desk.time(last));
        }
    }

    private void ratio(@Nullable Ratio ratio, @Nullable Comparison shown) throws IOException {
        if (ratio != null) {
            ratio.write(json, shown == null ? ratio.comparison() : shown);
        }
    }

    /** Writes the components that others took the place of. */
    private void related(List<Ticket> all) throws IOException {
        json.writeArrayFieldStart("related-orders");
        for (Ticket ticket : all) {
            Note.Component component = Note.of(ticket).component();
            Long replacing = ticket.replacing();
            if (component != null && replacing != null) {
                json.writeStartObject();
                json.writeNumberField("id", ticket.id());
                json.writeStringField("complex-order-tag", component.tag());
                Long replaces = ticket.replaced();
                if (replaces != null) {
                    json.writeNumberField("replaces-order-id", replaces);
                }
                json.writeNumberField("replacing-order-id", replacing);
                json.writeStringField("status", desk.words().state(ticket));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** Writes a complex order that is not booked. */
    void trial(String account, ComplexRequest request, Drafts drafts) throws IOException {
        OrderWriter writer = new OrderWriter(desk, json);
        json.writeStartObject();
        json.writeStringField("account-number", account);
        json.writeStringField("type", request.type());
        ratio(request.ratio(), null);
        List<Note> notes = request.notes();
        int first = request.trigger() == null ? 0 : 1;
        if (first == 1) {
            json.writeFieldName("trigger-order");
            writer.trial(account, notes.get(0), drafts.single(notes.get(0)), "Pending Order");
        }
        json.writeArrayFieldStart("orders");
        for (Note note : notes.subList(first, notes.size())) {
            writer.trial(account, note, drafts.single(note), "Pending Order");
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
