package io.orderwright.order;

import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes orders for people: one sentence for a single order, an indented tree for a composite. */
final class Ticket {
    private static final String INDENT = "  ";

    private Ticket() {}

    static String of(OrderSpec order) {
        List<String> lines = new ArrayList<>();
        write(order, "", "", lines);
        return String.join("\n", lines);
    }

    /** The order as one short sentence: {@code BUY 100 AAPL @ 150.00 LIMIT GTC}. */
    static String sentence(SingleOrderCarrier order) {
        StringBuilder sentence = new StringBuilder(legs(order.legs()));
        order.price().ifPresent(price -> sentence.append(" @ ").append(price.text()));
        sentence.append(' ').append(order.draftType().map(Ticket::words).orElse("(no type)"));
        String stopWord = order.draftType().filter(OrderType.STOP::equals).isPresent() ? " " : " stop ";
        order.stopPrice().ifPresent(stop -> sentence.append(stopWord).append(stop.text()));
        order.stopLink().ifPresent(link -> sentence.append(stopWord).append(link));
        order.priceLink().ifPresent(link -> sentence.append(" limit ").append(link));
        order.priceEffect().ifPresent(effect -> sentence.append(' ').append(effect));
        appendLife(order, sentence);
        order.algorithm().ifPresent(algorithm -> sentence.append(" by ").append(algorithm));
        if (!order.conditions().isEmpty()) {
            sentence.append(" if ")
                    .append(order.conditions().stream().map(Object::toString).collect(Collectors.joining(" and ")));
        }
        return sentence.toString();
    }

    private static void appendLife(SingleOrderCarrier order, StringBuilder sentence) {
        order.timeInForce().ifPresent(life -> sentence.append(' ').append(life(life)));
        order.expireDate().ifPresent(date -> sentence.append(' ').append(date));
        order.session()
                .filter(session -> !session.equals(Session.NORMAL))
                .ifPresent(session -> sentence.append(' ').append(words(session)));
        order.notBefore().ifPresent(from -> sentence.append(" not before ").append(from));
        order.cancelAt().ifPresent(to -> sentence.append(" cancel at ").append(to));
    }

    private static void write(OrderSpec order, String indent, String heading, List<String> lines) {
        if (order instanceof SingleOrderCarrier single) {
            String money = TicketMoney.of(single).map(total -> "  = " + total).orElse("");
            lines.add(indent + heading + sentence(single) + money);
        } else if (order instanceof OneTriggersOther trigger) {
            write(trigger.first(), indent, heading, lines);
            String then = indent + INDENT;
            TicketMoney.exits(trigger)
                    .ifPresentOrElse(
                            exits -> writeExits(trigger, exits, then, lines),
                            () -> trigger.then().forEach(child -> write(child, then, "then ", lines)));
        } else if (order instanceof OneCancelsOther oco) {
            lines.add(indent + heading + "one cancels the other:");
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
        lines.add(indent + (orders.size() == 1 ? "then:" : "then one cancels the other:"));
        for (OrderSpec order : orders) {
            SingleOrderCarrier exit = (SingleOrderCarrier) order;
            lines.add(indent + INDENT + exits.heading(exit) + sentence(exit) + exits.result(exit));
        }
    }

    private static String ratio(RatioTrigger trigger) {
        return trigger.comparator() + " " + trigger.threshold().toPlainString();
    }

    private static String legs(List<Leg> legs) {
        return legs.isEmpty() ? "(no legs)" : legs.stream().map(Ticket::leg).collect(Collectors.joining(", "));
    }

    private static String leg(Leg leg) {
        String effect = leg.positionEffect().map(value -> " (" + value + ")").orElse("");
        return leg.instruction().code().replace('_', ' ') + " " + leg.quantity() + " " + name(leg.instrument())
                + effect;
    }

    private static String name(Instrument instrument) {
        if (instrument instanceof Option option) {
            return option.root() + " " + option.expiration() + " "
                    + option.strike().toPlainString() + " " + option.type();
        }
        return instrument instanceof FutureOption option ? option.symbol() : instrument.symbol();
    }

    private static String life(TimeInForce life) {
        return switch (life.name()) {
            case "GOOD_TILL_CANCEL" -> "GTC";
            case "GOOD_TILL_DATE" -> "GTD";
            case "IMMEDIATE_OR_CANCEL" -> "IOC";
            case "FILL_OR_KILL" -> "FOK";
            default -> words(life);
        };
    }

    private static String words(OpenWord word) {
        return word.name().replace('_', ' ');
    }
}
