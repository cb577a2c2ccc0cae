package io.orderwright.broker.tastytrade;

import io.orderwright.client.Fill;
import io.orderwright.client.OrderLeg;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The legs of an order with what was executed of each. Source: tastytrade Open API, Orders: legs and their fills, which
 * come again in every answer, and may come twice in one.
 */
final class LegsDraft {
    private final List<LegDraft> legs = new ArrayList<>();

    private static final class LegDraft {
        String action = "";
        String symbol = "";
        String type = "";
        BigDecimal quantity = BigDecimal.ZERO;

        @Nullable
        BigDecimal remaining;

        final Map<Object, Fill> fills = new LinkedHashMap<>();

        OrderLeg finished() {
            return new OrderLeg(action, symbol, type, quantity, List.copyOf(fills.values()));
        }

        /** What is not left was executed; a fill proves as much as it tells, also where a leg is ordered in money. */
        BigDecimal filled() {
            BigDecimal told = fills.values().stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal gone = remaining == null ? BigDecimal.ZERO : quantity.subtract(remaining);
            return told.max(gone);
        }
    }

    /** Reads {@code legs}. */
    void read(JsonCursor value) throws UnreadableJsonException {
        value.list(WireFields.LEGS, leg -> {
            LegDraft draft = new LegDraft();
            leg.object(WireFields.LEGS, (name, member) -> readLeg(draft, name, member));
            legs.add(draft);
        });
    }

    private static void readLeg(LegDraft draft, String name, JsonCursor value) throws UnreadableJsonException {
        switch (name) {
            case WireFields.ACTION -> draft.action = or(value.text(), draft.action);
            case WireFields.SYMBOL -> draft.symbol = or(value.text(), draft.symbol);
            case WireFields.INSTRUMENT_TYPE -> draft.type = or(value.text(), draft.type);
            case WireFields.QUANTITY -> draft.quantity = or(value.number(name), draft.quantity);
            case "remaining-quantity" -> draft.remaining = value.number(name);
            case "fills" -> value.list(name, fill -> readFill(draft, fill));
            default -> value.skip();
        }
    }

    private static final class FillDraft {
        @Nullable
        String id;

        @Nullable
        BigDecimal quantity;

        @Nullable
        BigDecimal price;

        @Nullable
        Instant time;

        void read(String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "fill-id" -> id = value.text();
                case WireFields.QUANTITY -> quantity = value.number(name);
                case "fill-price" -> price = value.number(name);
                case "filled-at" -> time = time(value.text());
                default -> value.skip();
            }
        }
    }

    private static void readFill(LegDraft leg, JsonCursor value) throws UnreadableJsonException {
        FillDraft draft = new FillDraft();
        value.object("fills", draft::read);
        BigDecimal quantity = draft.quantity;
        BigDecimal price = draft.price;
        if (quantity == null || price == null || quantity.signum() <= 0) {
            return;
        }
        Fill fill = new Fill(quantity, price, Optional.ofNullable(draft.time), Optional.ofNullable(draft.id));
        leg.fills.putIfAbsent(draft.id == null ? draft : draft.id, fill);
    }

    /** The legs, each with its fills. */
    List<OrderLeg> finished() {
        return legs.stream().map(LegDraft::finished).toList();
    }

    /** How much was ordered: of one leg its quantity, of several the order's own size. */
    BigDecimal ordered(BigDecimal size) {
        return legs.size() == 1 ? legs.get(0).quantity : size;
    }

    /** How much is filled, in the same count: several legs are filled as far as the one that is filled least. */
    BigDecimal filled(BigDecimal size) {
        if (legs.size() == 1) {
            return legs.get(0).filled();
        }
        return legs.stream()
                .filter(leg -> leg.quantity.signum() > 0)
                .map(leg -> leg.filled().multiply(size).divide(leg.quantity, leg.quantity.scale(), RoundingMode.DOWN))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : JsonTimes.read(text);
    }

    private static <T> T or(@Nullable T read, T otherwise) {
        return read == null ? otherwise : read;
    }
}
