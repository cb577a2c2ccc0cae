package io.orderwright.broker.schwab;

import io.orderwright.client.Fill;
import io.orderwright.client.OrderLeg;
import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The legs of an order with what was executed of each (Schwab Trader API, OrderLegCollection and OrderActivity). Legs and
 * activities come in any sequence, so they are brought together at the end.
 */
final class LegsDraft {
    private static final String FILL = "FILL";

    private final List<LegDraft> legs = new ArrayList<>();
    private final Map<Object, ActivityDraft> activities = new LinkedHashMap<>();

    private static final class LegDraft {
        @Nullable
        String legId;

        String instruction = "";
        String symbol = "";
        String kind = "";

        @Nullable
        String instrumentId;

        BigDecimal quantity = BigDecimal.ZERO;
    }

    private static final class ActivityDraft {
        @Nullable
        String id;

        @Nullable
        String execution;

        @Nullable
        BigDecimal remaining;

        final List<ExecutionDraft> executions = new ArrayList<>();

        /**
         * What makes two activities the same one, told twice: the id that Schwab gives them, else what was left after
         * each. Two fills may well have equal quantity, price and second.
         */
        Object key() {
            if (id != null) {
                return id;
            }
            return remaining == null ? this : List.of(remaining.stripTrailingZeros(), executions);
        }
    }

    private record ExecutionDraft(
            @Nullable String legId,
            @Nullable String instrumentId,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable Instant time) {
        boolean isWhole() {
            return quantity != null && quantity.signum() > 0 && price != null;
        }

        Fill fill(@Nullable String id) {
            return new Fill(
                    Objects.requireNonNull(quantity),
                    Objects.requireNonNull(price),
                    Optional.ofNullable(time),
                    Optional.ofNullable(id));
        }
    }

    /** Reads {@code orderLegCollection}. */
    void readLegs(JsonCursor value) throws UnreadableJsonException {
        value.list("orderLegCollection", leg -> {
            LegDraft draft = new LegDraft();
            leg.object("orderLegCollection", (name, member) -> readLeg(draft, name, member));
            legs.add(draft);
        });
    }

    private static void readLeg(LegDraft draft, String name, JsonCursor value) throws UnreadableJsonException {
        switch (name) {
            case "legId" -> draft.legId = value.text();
            case "instruction" -> draft.instruction = or(value.text(), draft.instruction);
            case "orderLegType" -> draft.kind = or(value.text(), draft.kind);
            case "quantity" -> draft.quantity = or(value.number(name), draft.quantity);
            case "instrument" -> value.object(name, (inner, member) -> readInstrument(draft, inner, member));
            default -> value.skip();
        }
    }

    private static void readInstrument(LegDraft draft, String name, JsonCursor value) throws UnreadableJsonException {
        switch (name) {
            case "symbol" -> draft.symbol = or(value.text(), draft.symbol);
            case "assetType" -> draft.kind = draft.kind.isEmpty() ? or(value.text(), "") : skipped(value, draft.kind);
            case "instrumentId" -> draft.instrumentId = value.text();
            default -> value.skip();
        }
    }

    /** Reads {@code orderActivityCollection}. */
    void readActivities(JsonCursor value) throws UnreadableJsonException {
        value.list("orderActivityCollection", activity -> {
            ActivityDraft draft = new ActivityDraft();
            activity.object("orderActivityCollection", (name, member) -> readActivity(draft, name, member));
            if (FILL.equals(draft.execution)) {
                activities.putIfAbsent(draft.key(), draft);
            }
        });
    }

    private static void readActivity(ActivityDraft draft, String name, JsonCursor value)
            throws UnreadableJsonException {
        switch (name) {
            case "activityId" -> draft.id = value.text();
            case "executionType" -> draft.execution = value.text();
            case "orderRemainingQuantity" -> draft.remaining = value.number(name);
            case "executionLegs" -> value.list(name, leg -> draft.executions.add(execution(leg)));
            default -> value.skip();
        }
    }

    private static ExecutionDraft execution(JsonCursor value) throws UnreadableJsonException {
        ExecutionFields fields = new ExecutionFields();
        value.object("executionLegs", fields::read);
        return new ExecutionDraft(fields.legId, fields.instrumentId, fields.quantity, fields.price, fields.time);
    }

    private static final class ExecutionFields {
        @Nullable
        String legId;

        @Nullable
        String instrumentId;

        @Nullable
        BigDecimal quantity;

        @Nullable
        BigDecimal price;

        @Nullable
        Instant time;

        void read(String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "legId" -> legId = value.text();
                case "instrumentId" -> instrumentId = value.text();
                case "quantity" -> quantity = value.number(name);
                case "price" -> price = value.number(name);
                case "time" -> time = time(value.text());
                default -> value.skip();
            }
        }
    }

    /** The legs, each with its fills. */
    List<OrderLeg> finished() {
        List<List<Fill>> fills = new ArrayList<>();
        legs.forEach(leg -> fills.add(new ArrayList<>()));
        for (ActivityDraft activity : activities.values()) {
            for (ExecutionDraft execution : activity.executions) {
                int leg = execution.isWhole() ? legOf(execution) : -1;
                if (leg >= 0) {
                    fills.get(leg).add(execution.fill(activity.id));
                }
            }
        }
        List<OrderLeg> finished = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            LegDraft leg = legs.get(i);
            finished.add(new OrderLeg(leg.instruction, leg.symbol, leg.kind, leg.quantity, fills.get(i)));
        }
        return finished;
    }

    /** By the leg's id, else by its instrument; an order's only leg needs neither. */
    private int legOf(ExecutionDraft execution) {
        if (legs.size() == 1) {
            return 0;
        }
        for (int i = 0; i < legs.size(); i++) {
            if (execution.legId != null && execution.legId.equals(legs.get(i).legId)) {
                return i;
            }
        }
        for (int i = 0; i < legs.size(); i++) {
            if (execution.instrumentId != null && execution.instrumentId.equals(legs.get(i).instrumentId)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : WireTimes.readBegin(text);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static String skipped(JsonCursor value, String kept) throws UnreadableJsonException {
        value.skip();
        return kept;
    }
}
