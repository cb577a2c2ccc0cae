package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.exchange.Terms;
import io.orderwright.sandbox.internal.front.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an order request, as strictly as Schwab's documents describe it. */
final class OrderReader {
    private static final Set<String> ORDER = Set.of(
            "session",
            "duration",
            "orderType",
            "cancelTime",
            "complexOrderStrategyType",
            "quantity",
            "destinationLinkName",
            "releaseTime",
            "stopPrice",
            "stopPriceLinkBasis",
            "stopPriceLinkType",
            "stopPriceOffset",
            "stopType",
            "priceLinkBasis",
            "priceLinkType",
            "priceOffset",
            "price",
            "taxLotMethod",
            "orderLegCollection",
            "activationPrice",
            "specialInstruction",
            "orderStrategyType",
            "childOrderStrategies");
    private static final Set<String> OCO = Set.of("orderStrategyType", "childOrderStrategies");
    private static final List<String> RESPONSE_ONLY = List.of(
            "filledQuantity",
            "remainingQuantity",
            "orderId",
            "cancelable",
            "editable",
            "status",
            "enteredTime",
            "closeTime",
            "tag",
            "accountNumber",
            "orderActivityCollection",
            "replacingOrderCollection",
            "statusDescription");

    /** Every field that is either taken or refused by its own rule. */
    private static final Set<String> ANSWERED_FOR = Stream.of(ORDER, RESPONSE_ONLY, Set.of("requestedDestination"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> problems = new ArrayList<>();

    private OrderReader() {}

    /**
     * Reads a request.
     *
     * @param text the body
     * @return the order
     * @throws Refusal if Schwab would refuse it
     */
    static Draft read(String text) {
        JsonNode node = Json.read(text);
        OrderReader reader = new OrderReader();
        Draft draft = reader.order(new Fields(node, "", reader.problems), false);
        if (draft == null || !reader.problems.isEmpty()) {
            throw Refusals.wrong(reader.problems);
        }
        return draft;
    }

    private @Nullable Draft order(Fields fields, boolean insideOco) {
        RESPONSE_ONLY.forEach(name -> fields.forbid(name, "is set by the broker and must not be sent"));
        fields.forbid("requestedDestination", "is not accepted in an order request");
        String strategy = fields.requiredWord("orderStrategyType", Words.STRATEGIES);
        if (strategy == null) {
            return null;
        }
        if (strategy.equals("OCO")) {
            if (insideOco) {
                fields.problem("orderStrategyType", "must be SINGLE or TRIGGER inside an OCO");
            }
            return oneCancelsOther(fields);
        }
        fields.allow(ANSWERED_FOR);
        List<Leg> legs = new LegReader(fields).legs();
        Terms terms = new TermsReader(fields, legs).terms();
        List<Draft> children = children(fields, strategy);
        return terms == null ? null : new Draft(Structure.valueOf(strategy), legs, terms, children);
    }

    private Draft oneCancelsOther(Fields fields) {
        fields.node().fieldNames().forEachRemaining(name -> {
            if (ORDER.contains(name) && !OCO.contains(name)) {
                fields.problem(name, "does not belong to an OCO, which has no session, duration, type or legs");
            }
        });
        fields.allow(ANSWERED_FOR);
        List<Draft> children = new ArrayList<>();
        List<Fields> given = fields.objects("childOrderStrategies");
        if (given.size() == 1) {
            fields.problem("childOrderStrategies", "must have at least two orders in an OCO");
        }
        given.forEach(child -> add(children, order(child, true)));
        return new Draft(Structure.OCO, List.of(), null, children);
    }

    private List<Draft> children(Fields fields, String strategy) {
        List<Draft> children = new ArrayList<>();
        if (strategy.equals("TRIGGER")) {
            fields.objects("childOrderStrategies").forEach(child -> add(children, order(child, false)));
        } else {
            fields.forbid("childOrderStrategies", "does not belong to a SINGLE order");
        }
        return children;
    }

    private static void add(List<Draft> children, @Nullable Draft child) {
        if (child != null) {
            children.add(child);
        }
    }
}
