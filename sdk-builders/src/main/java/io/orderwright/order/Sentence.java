package io.orderwright.order;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A single order as one short sentence: {@code BUY 100 AAPL @ 150.00 LIMIT GTC}. Whatever a broker acts on is in it. */
final class Sentence {
    private final SingleOrderCarrier order;
    private final StringBuilder text = new StringBuilder();

    private Sentence(SingleOrderCarrier order) {
        this.order = order;
    }

    static String of(SingleOrderCarrier order) {
        return new Sentence(order).write();
    }

    private String write() {
        List<Leg> legs = order.legs();
        text.append(
                legs.isEmpty() ? "(no legs)" : legs.stream().map(Sentence::leg).collect(Collectors.joining(", ")));
        order.units()
                .filter(units -> units.compareTo(PackageSize.of(order.legs())) != 0)
                .ifPresent(units -> say("(" + units.toPlainString() + " units)"));
        OrderType type = order.draftType();
        if (type == null) {
            say("(no type)");
        } else {
            appendTerms(type);
        }
        order.priceEffect().ifPresent(this::say);
        appendLife();
        appendHandling(order.handling());
        order.algorithm().ifPresent(algorithm -> say("by " + algorithm));
        appendConditions();
        return text.toString();
    }

    private void appendTerms(OrderType type) {
        boolean trails = type.equals(OrderType.TRAILING_STOP) || type.equals(OrderType.TRAILING_STOP_LIMIT);
        if (trails) {
            say("TRAILING STOP");
            order.stopLink().ifPresent(link -> say(distance(link, "by ", " behind ")));
            order.stopPrice().ifPresent(level -> say("starting at " + level.text()));
            appendLimit(type.equals(OrderType.TRAILING_STOP_LIMIT));
        } else if (type.equals(OrderType.STOP_LIMIT)) {
            say("STOP");
            appendStop("");
            appendLimit(true);
        } else {
            order.price().ifPresent(price -> say("@ " + price.text()));
            say(words(type));
            order.priceLink().ifPresent(link -> say(offset(link)));
            appendStop(type.equals(OrderType.STOP) ? "" : "stop ");
        }
    }

    private void appendStop(String word) {
        order.stopPrice().ifPresent(level -> say(word + level.text()));
        order.stopLink().ifPresent(link -> say(word + offset(link)));
    }

    private void appendLimit(boolean always) {
        if (always || order.price().isPresent() || order.priceLink().isPresent()) {
            say("LIMIT");
        }
        order.price().ifPresent(price -> say(price.text()));
        order.priceLink().ifPresent(link -> say(offset(link)));
    }

    private void appendLife() {
        order.timeInForce().ifPresent(life -> say(life(life)));
        order.expireDate().ifPresent(this::say);
        order.session().filter(session -> !session.equals(Session.NORMAL)).ifPresent(session -> say(words(session)));
        order.notBefore().ifPresent(from -> say("not before " + from));
        order.cancelAt().ifPresent(to -> say("cancel at " + to));
    }

    private void appendHandling(Handling handling) {
        if (handling == Handling.none()) {
            return;
        }
        handling.specialInstruction().ifPresent(word -> say(words(word)));
        flag("reduce only", handling.reduceOnly().orElse(false));
        flag("post only", handling.postOnly().orElse(false));
        flag("hidden", handling.hidden().orElse(false));
        flag("reverse limit", handling.reverseLimit().orElse(false));
        handling.displayQuantity().ifPresent(shown -> say("showing " + shown.toPlainString()));
        handling.stopType().ifPresent(price -> say("triggered by " + price));
        handling.activationPrice().ifPresent(price -> say("active from " + price.toPlainString()));
        handling.leverage().ifPresent(leverage -> say("leverage " + leverage.toPlainString() + "x"));
        handling.accountLeverage().ifPresent(leverage -> say("account leverage " + leverage.toPlainString() + "x"));
        handling.marginMode().ifPresent(mode -> say(mode.name().toLowerCase(Locale.ROOT) + " margin"));
        handling.destination().ifPresent(venue -> say("to " + words(venue)));
        handling.taxLotMethod().ifPresent(lots -> say("lots " + words(lots)));
    }

    private void appendConditions() {
        appendConditions("when ", false);
        appendConditions("cancel when ", true);
    }

    private void appendConditions(String word, boolean cancelling) {
        String conditions = order.conditions().stream()
                .filter(condition -> isCancelling(condition) == cancelling)
                .map(condition -> oneLine(condition.toString()))
                .collect(Collectors.joining(" and "));
        if (!conditions.isEmpty()) {
            say(word + conditions);
        }
    }

    private void flag(String words, boolean set) {
        if (set) {
            say(words);
        }
    }

    private void say(Object words) {
        text.append(' ').append(words);
    }

    private static boolean isCancelling(Condition condition) {
        return condition instanceof PriceCondition price && price.action() == ConditionAction.CANCEL;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String leg(Leg leg) {
        String effect = leg.positionEffect().map(value -> " (" + value + ")").orElse("");
        return leg.instruction().code().replace('_', ' ') + " " + quantity(leg) + " " + name(leg.instrument()) + effect;
    }

    private static String quantity(Leg leg) {
        Quantity quantity = leg.quantity();
        if (quantity.unit().equals(QuantityUnit.UNITS)) {
            return quantity.toString();
        }
        if (quantity.unit().equals(QuantityUnit.ALL)) {
            return "ALL";
        }
        return quantity.unit().equals(QuantityUnit.CASH) ? cash(quantity, leg.instrument()) + " of" : quantity + " of";
    }

    private static String cash(Quantity quantity, Instrument instrument) {
        String amount = quantity.amount().toPlainString();
        boolean dollars =
                !(instrument instanceof CryptoPair pair) || pair.quote().equals("USD");
        return dollars ? "$" + amount : amount + " " + ((CryptoPair) instrument).quote();
    }

    private static String name(Instrument instrument) {
        if (instrument instanceof CryptoPair pair) {
            return pair.slashSymbol().orElse(pair.symbol());
        }
        return instrument instanceof Option option ? option.toString() : instrument.symbol();
    }

    /** A distance of a trailing stop, such as {@code by 5% behind LAST}. */
    private static String distance(PriceLink link, String before, String behind) {
        String basis = link.basis().map(name -> behind + name).orElse("");
        return (link.amount().isPresent() ? before + amount(link, "") : "(no distance)") + basis;
    }

    /** A level by its offset: {@code 2.00 from entry}, {@code TRIGGER -0.10}. */
    private static String offset(PriceLink link) {
        if (link.basis().filter(PriceBasis.ENTRY::equals).isPresent()) {
            return amount(link, "") + " from entry";
        }
        boolean above = link.amount().filter(amount -> amount.signum() >= 0).isPresent();
        return link.basis().map(Object::toString).orElse("(no basis)") + " " + amount(link, above ? "+" : "");
    }

    private static String amount(PriceLink link, String sign) {
        String number =
                link.amount().map(amount -> sign + amount.toPlainString()).orElse("(no amount)");
        LinkUnit unit = link.unit().orElse(LinkUnit.PRICE);
        if (unit.equals(LinkUnit.PRICE)) {
            return number;
        }
        return unit.equals(LinkUnit.PERCENT)
                ? number + "%"
                : number + " " + unit.name().toLowerCase(Locale.ROOT);
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
