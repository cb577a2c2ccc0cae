package io.orderwright.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes orders for people: one sentence for a single order, an indented tree for a composite. */
final class Ticket {
    private static final String INDENT = "  ";

    private Ticket() {}

    static String of(OrderSpec order) {
        List<String> lines = new ArrayList<>();
        write(order, "", "", lines);
        return String.join("\n", lines);
    }

    private static void write(OrderSpec order, String indent, String heading, List<String> lines) {
        if (order instanceof SingleOrderCarrier single) {
            String money = TicketMoney.of(single).map(total -> "  = " + total).orElse("");
            lines.add(indent + heading + Sentence.of(single) + money);
        } else if (order instanceof OneTriggersOther trigger) {
            write(trigger.first(), indent, heading, lines);
            String then = indent + INDENT;
            TicketMoney.exits(trigger)
                    .ifPresentOrElse(
                            exits -> writeExits(trigger, exits, then, lines),
                            () -> trigger.then().forEach(child -> write(child, then, "then ", lines)));
        } else if (order instanceof OneCancelsOther oco) {
            lines.add(indent + heading + cancels(oco.orders().size()));
            oco.orders().forEach(child -> write(child, indent + INDENT, "", lines));
        } else {
            OrderGroup group = (OrderGroup) order;
            String ratio = group.ratio()
                    .map(trigger -> " when the ratio is " + ratio(trigger))
                    .orElse("");
            lines.add(indent + heading + group.kind().name().toLowerCase(Locale.ROOT) + ratio + ":");
            group.orders().forEach(child -> write(child, indent + INDENT, "", lines));
        }
    }

    private static void writeExits(
            OneTriggersOther trigger, TicketMoney.Exits exits, String indent, List<String> lines) {
        List<OrderSpec> orders = trigger.then().get(0) instanceof OneCancelsOther oco ? oco.orders() : trigger.then();
        lines.add(indent + (orders.size() == 1 ? "then:" : "then " + cancels(2)));
        for (OrderSpec order : orders) {
            SingleOrderCarrier exit = (SingleOrderCarrier) order;
            lines.add(indent + INDENT + exits.heading(exit) + Sentence.of(exit) + exits.result(exit));
        }
    }

    private static String cancels(int orders) {
        return orders == 2 ? "one cancels the other:" : "one cancels the others:";
    }

    private static String ratio(RatioTrigger trigger) {
        return PriceCondition.sign(trigger.comparator()) + " "
                + trigger.threshold().toPlainString();
    }
}
