package io.orderwright.internal.submit;

import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes an order at a broker look like one that was sent, in three degrees of likeness. Made of canonical orders
 * only.
 *
 * @param whole everything that a broker echoes unchanged
 * @param identity structure, legs with quantities, and order type: equal orders of different prices share it
 * @param legs instruments and instructions alone: what differs in more is still a near miss
 */
record Fingerprint(String whole, String identity, String legs) {
    /** Part of the journal's records: raise it when a rule below changes. */
    static final int VERSION = 1;

    static Fingerprint of(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            String identity = identity(single);
            return new Fingerprint(terms(single, identity), identity, legs(single, false));
        }
        return new Fingerprint(whole(order), identity(order), legs(order));
    }

    private static String whole(OrderSpec order) {
        return order.match(new OrderSpec.Cases<>(
                single -> terms(single, identity(single)),
                oco -> "OCO" + all(oco.orders(), Fingerprint::whole),
                trigger -> "OTO(" + terms(trigger.first(), identity(trigger.first())) + ")"
                        + all(trigger.then(), Fingerprint::identity),
                group -> group.kind() + all(group.orders(), Fingerprint::whole)));
    }

    private static String identity(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return identity(single);
        }
        return structure(order) + all(order.children(), Fingerprint::identity);
    }

    private static String identity(SingleOrder order) {
        return order.type() + " " + legs(order, true);
    }

    private static String legs(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return legs(single, false);
        }
        return all(order.children(), Fingerprint::legs);
    }

    private static String structure(OrderSpec order) {
        if (order instanceof OneCancelsOther) {
            return "OCO";
        }
        return order instanceof OneTriggersOther
                ? "OTO"
                : ((OrderGroup) order).kind().name();
    }

    /** A trailing stop's level moves, so it is left out; so is whatever the broker works out after a fill. */
    private static String terms(SingleOrder order, String identity) {
        boolean trails =
                order.type().equals(OrderType.TRAILING_STOP) || order.type().equals(OrderType.TRAILING_STOP_LIMIT);
        return identity
                + " @" + (trails || order.priceLink().isPresent() ? "-" : text(order.price()))
                + " !" + (trails || order.stopLink().isPresent() ? "-" : text(order.stopPrice()))
                + " " + order.timeInForce().map(Object::toString).orElse("-")
                + " " + order.session().map(Object::toString).orElse("-");
    }

    private static String legs(SingleOrder order, boolean quantities) {
        if (order.legs().size() == 1) {
            return "[" + leg(order.legs().get(0), quantities) + "]";
        }
        return order.legs().stream()
                .map(leg -> leg(leg, quantities))
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String leg(Leg leg, boolean quantity) {
        String what =
                leg.instruction().code() + " " + leg.instrument().identity().symbol();
        return quantity
                ? what + " " + plain(leg.quantity().amount()) + leg.quantity().unit()
                : what;
    }

    private static String all(List<? extends OrderSpec> orders, java.util.function.Function<OrderSpec, String> part) {
        return orders.stream().map(part).sorted().collect(Collectors.joining(",", "(", ")"));
    }

    private static String text(Optional<Price> price) {
        return price.map(value -> value.match(amount -> plain(amount.value()), expression -> expression.text()))
                .orElse("-");
    }

    private static String plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
