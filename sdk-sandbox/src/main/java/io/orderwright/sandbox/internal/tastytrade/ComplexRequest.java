package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.tastytrade.Condition.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A complex order as a request says it.
 *
 * @param type its type, in tastytrade's word
 * @param trigger the order that the others wait for, or null
 * @param orders the others
 * @param ratio what a pair waits for, or null
 */
record ComplexRequest(
        String type,
        @Nullable OrderRequest trigger,
        List<OrderRequest> orders,
        @Nullable Ratio ratio) {
    static final String COMPARATOR = "ratio-price-comparator";
    static final String THRESHOLD = "ratio-price-threshold";
    private static final String NOTIONAL = "ratio-price-is-threshold-based-on-notional";
    private static final Set<String> KEYS =
            Set.of("type", "trigger-order", "orders", "source", COMPARATOR, THRESHOLD, NOTIONAL);
    static final Set<String> COMPARATORS = Set.of("gte", "lte");

    /** {@return what a body says; what is wrong with it is noted} */
    static ComplexRequest read(Fields fields, BiConsumer<Fields, OrderRequest> verifier) {
        fields.only(KEYS).text("source");
        String type = fields.requiredWord("type", Set.of("OCO", "OTO", "OTOCO", "PAIRS"));
        boolean triggered = type.startsWith("OTO");
        if (triggered) {
            fields.require("trigger-order");
        } else if (!type.isEmpty()) {
            fields.forbid("trigger-order");
        }
        fields.require("orders");
        Fields first = fields.object("trigger-order");
        OrderRequest trigger = first == null ? null : order(first, verifier);
        List<OrderRequest> orders = fields.objects("orders").stream()
                .map(order -> order(order, verifier))
                .toList();
        fields.problems().unless(!fields.has("orders") || fits(type, orders), "orders");
        return new ComplexRequest(type, trigger, orders, ratio(fields, type, orders));
    }

    private static OrderRequest order(Fields fields, BiConsumer<Fields, OrderRequest> verifier) {
        OrderRequest request = OrderReader.read(fields);
        verifier.accept(fields, request);
        return request;
    }

    private static boolean fits(String type, List<OrderRequest> orders) {
        return switch (type) {
            case "OCO" -> orders.size() >= 2;
            case "OTO" -> !orders.isEmpty() && orders.size() <= 3;
            case "OTOCO" -> isExit(orders);
            case "PAIRS" -> orders.size() == 2;
            default -> true;
        };
    }

    /** A target and a stop. */
    private static boolean isExit(List<OrderRequest> orders) {
        long targets =
                orders.stream().filter(order -> order.type().equals("Limit")).count();
        long stops =
                orders.stream().filter(order -> order.type().startsWith("Stop")).count();
        return orders.size() == 2 && targets == 1 && stops == 1;
    }

    private static @Nullable Ratio ratio(Fields fields, String type, List<OrderRequest> orders) {
        if (!type.equals("PAIRS")) {
            fields.forbid(COMPARATOR);
            fields.forbid(THRESHOLD);
            fields.forbid(NOTIONAL);
            return null;
        }
        String comparator = fields.requiredWord(COMPARATOR, COMPARATORS);
        fields.require(THRESHOLD);
        BigDecimal threshold = fields.amount(THRESHOLD);
        Boolean notional = fields.flag(NOTIONAL);
        if (orders.size() != 2 || orders.stream().anyMatch(order -> order.legs().isEmpty())) {
            return null;
        }
        Comparison comparison = new Comparison(comparator, threshold == null ? BigDecimal.ZERO : threshold);
        return new Ratio(symbol(orders.get(0)), symbol(orders.get(1)), comparison, notional);
    }

    private static String symbol(OrderRequest order) {
        return order.legs().get(0).symbol();
    }

    /** {@return every order, the one that the others wait for first} */
    List<OrderRequest> all() {
        List<OrderRequest> all = new ArrayList<>(orders);
        if (trigger != null) {
            all.add(0, trigger);
        }
        return all;
    }

    /** {@return the same complex order of these orders} */
    ComplexRequest with(List<OrderRequest> all) {
        return trigger == null
                ? new ComplexRequest(type, null, all, ratio)
                : new ComplexRequest(type, all.get(0), all.subList(1, all.size()), ratio);
    }

    /** {@return every order, as what it is in this one} */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (OrderRequest order : all()) {
            int number = notes.size();
            notes.add(new Note(order, new Note.Component(tag(number), number, ratio)));
        }
        return notes;
    }

    private String tag(int number) {
        if (trigger != null && number == 0) {
            return type + "::trigger-order";
        }
        return type.equals("OTOCO") ? "OTOCO::oco-" + number + "-order" : type + "::order";
    }

    /** {@return the exchange's order} */
    Draft draft(Drafts drafts) {
        List<Draft> singles = notes().stream().map(drafts::single).toList();
        if (trigger == null) {
            return new Draft(type.equals("OCO") ? Structure.OCO : Structure.GROUP, List.of(), null, singles);
        }
        List<Draft> rest = singles.subList(1, singles.size());
        List<Draft> members = type.equals("OTOCO") ? List.of(new Draft(Structure.OCO, List.of(), null, rest)) : rest;
        Draft first = drafts.trigger(notes().get(0), members);
        return new Draft(Structure.GROUP, List.of(), null, List.of(first));
    }
}
