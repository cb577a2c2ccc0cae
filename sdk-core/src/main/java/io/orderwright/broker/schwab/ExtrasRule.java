package io.orderwright.broker.schwab;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.PriceLink;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether extra fields can stand beside the typed ones: a field that the language has a place for belongs there, and
 * what only a reply tells is not sent.
 *
 * <p>A word of Schwab's that the language would misread is the exception: it can be nowhere but in the extra fields.
 */
final class ExtrasRule {
    private static final Map<String, WireWords<?>> WORDS = Map.of(
            WireFields.SESSION, WireWords.SESSIONS,
            WireFields.DURATION, WireWords.LIVES,
            WireFields.STOP_BASIS, WireWords.BASES,
            WireFields.PRICE_BASIS, WireWords.BASES,
            WireFields.STOP_LINK_TYPE, WireWords.LINK_UNITS,
            WireFields.PRICE_LINK_TYPE, WireWords.LINK_UNITS,
            WireFields.QUANTITY_TYPE, WireWords.QUANTITY_UNITS);

    private static final Set<String> STRATEGIES = Set.of(WireFields.SINGLE, WireFields.OCO, WireFields.TRIGGER);
    private static final Set<String> EFFECTS = Set.of("OPENING", "CLOSING", "AUTOMATIC");

    private final Refusals refusals;
    private final ExtraFields fields;

    ExtrasRule(Refusals refusals) {
        this.refusals = refusals;
        this.fields = new ExtraFields(refusals, WireFields.BROKER, "Schwab");
    }

    void ofOrder(SingleOrder order) {
        if (order.extras().isEmpty()) {
            return;
        }
        order.extras().of(WireFields.BROKER).forEach((name, value) -> {
            boolean free = (name.equals(WireFields.STRATEGY) && isStrategy(value))
                    || (isUnread(name, value) && !isSet(order, name));
            fields.check(name, value, free ? Set.of() : WireFields.OF_ORDER, WireFields.HISTORY_OF_ORDER);
        });
    }

    void ofTrigger(OneTriggersOther trigger) {
        if (trigger.extras().isEmpty() && trigger.first().extras().isEmpty()) {
            return;
        }
        Map<String, ExtraValue> first = trigger.first().extras().of(WireFields.BROKER);
        Map<String, ExtraValue> own = trigger.extras().of(WireFields.BROKER);
        Stream.of(first, own)
                .forEach(some -> some.forEach((name, value) -> {
                    boolean free = isUnread(name, value) && !isSet(trigger.first(), name);
                    fields.check(name, value, free ? Set.of() : WireFields.OF_ORDER, WireFields.HISTORY_OF_ORDER);
                }));
        own.forEach((name, value) -> {
            if (first.containsKey(name) && !value.equals(first.get(name))) {
                fields.clash(
                        name, value, "stands in first.extras with another value", "keep one: they are one JSON object");
            }
        });
    }

    void ofComposite(Extras extras) {
        if (extras.isEmpty()) {
            return;
        }
        extras.of(WireFields.BROKER)
                .forEach((name, value) ->
                        fields.check(name, value, WireFields.OF_COMPOSITE, WireFields.HISTORY_OF_ORDER));
    }

    void ofLeg(Leg leg) {
        if (leg.extras().isEmpty() && leg.instrument().extras().isEmpty()) {
            return;
        }
        leg.extras().of(WireFields.BROKER).forEach((name, value) -> {
            boolean free = (isUnread(name, value) && leg.quantity().unit().equals(QuantityUnit.UNITS))
                    || (name.equals(WireFields.POSITION_EFFECT)
                            && isWordBut(EFFECTS, value)
                            && leg.positionEffect().isEmpty());
            fields.check(name, value, free ? Set.of() : WireFields.OF_LEG, WireFields.HISTORY_OF_LEG);
        });
        int before = refusals.size();
        leg.instrument()
                .extras()
                .of(WireFields.BROKER)
                .forEach((name, value) ->
                        fields.check(name, value, WireFields.OF_INSTRUMENT, WireFields.HISTORY_OF_INSTRUMENT));
        refusals.under(before, "instrument", -1);
    }

    private static boolean isStrategy(ExtraValue value) {
        return isWordBut(STRATEGIES, value);
    }

    private static boolean isWordBut(Set<String> known, ExtraValue value) {
        return value.asText()
                .filter(text -> !text.isBlank() && !known.contains(text))
                .isPresent();
    }

    private static boolean isUnread(String name, ExtraValue value) {
        WireWords<?> words = WORDS.get(name);
        return words != null && value.asText().filter(words::isUnread).isPresent();
    }

    private static boolean isSet(SingleOrder order, String name) {
        return switch (name) {
            case WireFields.SESSION -> order.session().isPresent();
            case WireFields.DURATION -> order.timeInForce().isPresent();
            case WireFields.STOP_BASIS ->
                order.stopLink().flatMap(PriceLink::basis).isPresent();
            case WireFields.PRICE_BASIS ->
                order.priceLink().flatMap(PriceLink::basis).isPresent();
            case WireFields.STOP_LINK_TYPE ->
                order.stopLink().flatMap(PriceLink::unit).isPresent();
            case WireFields.PRICE_LINK_TYPE ->
                order.priceLink().flatMap(PriceLink::unit).isPresent();
            default -> true;
        };
    }
}
