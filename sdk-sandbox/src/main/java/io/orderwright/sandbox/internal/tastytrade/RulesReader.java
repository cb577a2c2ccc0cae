package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.tastytrade.Condition.Comparison;
import io.orderwright.sandbox.internal.tastytrade.Condition.Component;
import io.orderwright.sandbox.internal.tastytrade.Condition.Watched;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an order waits for. */
final class RulesReader {
    private static final Set<String> KEYS = Set.of("route-after", "cancel-at", "conditions");
    private static final Set<String> CONDITION =
            Set.of("action", "symbol", "instrument-type", "indicator", "comparator", "threshold", "price-components");
    private static final Set<String> COMPONENT = Set.of("symbol", "instrument-type", "quantity", "quantity-direction");

    private RulesReader() {}

    static Rules read(@Nullable Fields fields) {
        if (fields == null) {
            return Rules.NONE;
        }
        fields.only(KEYS);
        List<Condition> conditions = fields.objects("conditions").stream()
                .map(RulesReader::condition)
                .toList();
        return new Rules(fields.time("route-after"), fields.time("cancel-at"), conditions);
    }

    private static Condition condition(Fields fields) {
        fields.only(CONDITION);
        boolean routes =
                fields.requiredWord("action", Set.of("route", "cancel")).equals("route");
        Watched watched = new Watched(
                fields.requiredText("symbol"),
                fields.requiredWord("instrument-type", LegReader.TYPES),
                fields.requiredWord("indicator", Set.of("last", "nat")));
        fields.require("threshold");
        BigDecimal threshold = fields.amount("threshold");
        String comparator = fields.requiredWord("comparator", Set.of("gte", "lte"));
        return new Condition(
                routes,
                watched,
                new Comparison(comparator, threshold == null ? BigDecimal.ZERO : threshold),
                components(fields, watched));
    }

    private static List<Component> components(Fields fields, Watched watched) {
        List<Component> components = new ArrayList<>();
        for (Fields component : fields.objects("price-components")) {
            component.only(COMPONENT).require("quantity");
            BigDecimal quantity = component.positive("quantity");
            components.add(new Component(
                    component.requiredText("symbol"),
                    component.requiredWord("instrument-type", LegReader.TYPES),
                    quantity == null ? BigDecimal.ONE : quantity,
                    component.requiredWord("quantity-direction", Set.of("Long", "Short"))));
        }
        if (components.isEmpty()) {
            components.add(new Component(watched.symbol(), watched.type(), BigDecimal.ONE, "Long"));
        }
        return components;
    }
}
