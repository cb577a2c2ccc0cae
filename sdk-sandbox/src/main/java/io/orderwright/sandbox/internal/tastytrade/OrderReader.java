package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.tastytrade.OrderRequest.Labels;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.Life;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.Prices;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads orders: which fields there are, which an order type needs, and which it forbids. */
final class OrderReader {
    static final Set<String> TYPES =
            Set.of("Limit", "Market", "Marketable Limit", "Stop", "Stop Limit", "Notional Market");
    private static final Set<String> TIMES =
            Set.of("Day", "Ext", "Ext Overnight", "GTC", "GTC Ext", "GTC Ext Overnight", "GTD", "IOC");
    private static final Set<String> EFFECTS = Set.of("Credit", "Debit");
    private static final Set<String> KEYS = Set.of(
            "order-type",
            "time-in-force",
            "gtc-date",
            "price",
            "price-effect",
            "stop-trigger",
            "value",
            "value-effect",
            "legs",
            "source",
            "automated-source",
            "external-identifier",
            "partition-key",
            "preflight-id",
            "rules",
            "advanced-instructions",
            "underlying-symbol");

    private OrderReader() {}

    /** {@return a new order} */
    static OrderRequest read(Fields fields) {
        fields.only(KEYS);
        String type = fields.requiredWord("order-type", TYPES);
        return read(fields, type, LegReader.read(fields, type.equals("Notional Market")));
    }

    /** {@return an order in place of another, whose legs it has; its own may say the same or be left out} */
    static OrderRequest readInPlaceOf(Fields fields, OrderRequest old) {
        fields.only(KEYS);
        String type = fields.requiredWord("order-type", TYPES);
        boolean notional = type.equals("Notional Market");
        List<LegRequest> legs = fields.has("legs") ? LegReader.read(fields, notional) : old.legs();
        return read(fields, type, legs);
    }

    private static OrderRequest read(Fields fields, String type, List<LegRequest> legs) {
        Life life = life(fields);
        Prices prices = prices(fields, type);
        single(fields, type, legs);
        direction(fields, prices, legs);
        extended(fields, life, legs);
        OrderRequest.Rules rules = RulesReader.read(fields.object("rules"));
        fields.problems().unless(underlyingFits(fields, legs), fields.at("underlying-symbol"));
        return new OrderRequest(type, life, prices, legs, rules, labels(fields));
    }

    private static Life life(Fields fields) {
        String time = fields.requiredWord("time-in-force", TIMES);
        LocalDate date = fields.date("gtc-date");
        if (time.equals("GTD")) {
            fields.require("gtc-date");
        } else {
            fields.forbid("gtc-date");
        }
        return new Life(time, date);
    }

    private static Prices prices(Fields fields, String type) {
        boolean limited = type.equals("Limit") || type.equals("Stop Limit");
        boolean stops = type.equals("Stop") || type.equals("Stop Limit");
        if (!type.isEmpty()) {
            pair(fields, limited, "price");
            pair(fields, type.equals("Notional Market"), "value");
            if (stops) {
                fields.require("stop-trigger");
            } else {
                fields.forbid("stop-trigger");
            }
        }
        return new Prices(
                fields.amount("price"),
                fields.word("price-effect", EFFECTS),
                fields.positive("stop-trigger"),
                fields.positive("value"),
                fields.word("value-effect", EFFECTS));
    }

    /** An amount and its effect are both there or both not; a price too many is a matter for the preflight. */
    private static void pair(Fields fields, boolean needed, String amount) {
        if (needed) {
            fields.require(amount);
            fields.require(amount + "-effect");
        } else if (!amount.equals("price")) {
            fields.forbid(amount);
            fields.forbid(amount + "-effect");
        } else if (!fields.has("price")) {
            fields.forbid("price-effect");
        }
    }

    private static void single(Fields fields, String type, List<LegRequest> legs) {
        boolean many =
                type.isEmpty() || type.equals("Limit") || type.equals("Stop Limit") || type.equals("Marketable Limit");
        fields.problems().unless(many || legs.size() <= 1, fields.at("legs"));
    }

    /** A price's effect must agree with a single leg; that a buy can't be for a credit is the preflight's to say. */
    private static void direction(Fields fields, Prices prices, List<LegRequest> legs) {
        if (legs.size() == 1) {
            boolean sells = !legs.get(0).buys();
            fields.problems().unless(!sells || !"Debit".equals(prices.priceEffect()), fields.at("price-effect"));
            String effect = prices.valueEffect();
            fields.problems()
                    .unless(effect == null || effect.equals(sells ? "Credit" : "Debit"), fields.at("value-effect"));
        }
    }

    private static void extended(Fields fields, Life life, List<LegRequest> legs) {
        boolean equity = legs.size() == 1 && legs.get(0).type().equals(LegReader.EQUITY);
        fields.problems().unless(equity || !life.timeInForce().contains("Ext"), fields.at("time-in-force"));
    }

    private static boolean underlyingFits(Fields fields, List<LegRequest> legs) {
        String underlying = fields.text("underlying-symbol");
        return underlying == null
                || legs.stream().allMatch(leg -> LegReader.underlying(leg).equals(underlying));
    }

    private static Labels labels(Fields fields) {
        fields.flag("automated-source");
        fields.text("partition-key");
        Fields advanced = fields.object("advanced-instructions");
        Boolean strict = advanced == null
                ? null
                : advanced.only(Set.of("strict-position-effect-validation")).flag("strict-position-effect-validation");
        return new Labels(
                fields.text("source"),
                fields.text("external-identifier"),
                fields.text("preflight-id"),
                Boolean.TRUE.equals(strict));
    }
}
