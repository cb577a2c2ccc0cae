package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.Destination;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Amount;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one order with legs. */
final class SingleDecoder {
    private final JsonFields node;
    private final boolean reply;
    private OrderBuilder order = OrderBuilder.order();

    SingleDecoder(JsonFields node, boolean reply) {
        this.node = node;
        this.reply = reply;
    }

    OrderBuilder read() {
        legs();
        wire(WireFields.SESSION, WireWords.SESSIONS, OrderBuilder::session);
        wire(WireFields.DURATION, WireWords.LIVES, OrderBuilder::timeInForce);
        word(WireFields.ORDER_TYPE, OrderType::of, OrderBuilder::type);
        word(WireFields.COMPLEX_STRATEGY, ComplexStrategy::of, OrderBuilder::complexStrategy);
        word(WireFields.REQUESTED_DESTINATION, Destination::of, OrderBuilder::destination);
        word(WireFields.STOP_TYPE, StopType::of, OrderBuilder::stopType);
        word(WireFields.TAX_LOT, TaxLotMethod::of, OrderBuilder::taxLotMethod);
        word(WireFields.SPECIAL_INSTRUCTION, SpecialInstruction::of, OrderBuilder::specialInstruction);
        number(WireFields.QUANTITY, OrderBuilder::units);
        number(WireFields.ACTIVATION_PRICE, OrderBuilder::activationPrice);
        price(WireFields.STOP_PRICE, OrderBuilder::stopPrice);
        price(WireFields.PRICE, OrderBuilder::price);
        link(WireFields.STOP_BASIS, WireFields.STOP_LINK_TYPE, WireFields.STOP_OFFSET, OrderBuilder::stopLink);
        link(WireFields.PRICE_BASIS, WireFields.PRICE_LINK_TYPE, WireFields.PRICE_OFFSET, OrderBuilder::priceLink);
        time(WireFields.RELEASE_TIME, WireTimes::readBegin, OrderBuilder::notBefore);
        time(WireFields.CANCEL_TIME, WireTimes::readEnd, OrderBuilder::cancelAt);
        OrderBuilder read = order.extras(OrderDecoder.extras(node));
        return reply ? withoutAdditions(read) : read;
    }

    /** What Schwab added on its own, so that the reply to an order reads as the order that was sent. */
    private static OrderBuilder withoutAdditions(OrderBuilder read) {
        OrderBuilder sent = read;
        if (sent.complexStrategy().filter(ComplexStrategy.NONE::equals).isPresent()) {
            sent = sent.clearComplexStrategy();
        }
        if (isSaidByLeg(sent)) {
            sent = sent.clearUnits();
        }
        if (isTrailing(sent) && sent.stopLink().flatMap(PriceLink::amount).isPresent()) {
            sent = sent.clearStopPrice();
        }
        boolean forTheDay = sent.timeInForce().orElse(TimeInForce.DAY).equals(TimeInForce.DAY);
        return forTheDay ? sent.clearCancelAt() : sent;
    }

    private static boolean isSaidByLeg(OrderBuilder sent) {
        return sent.legs().size() == 1
                && sent.units()
                        .filter(units ->
                                units.compareTo(sent.legs().get(0).quantity().amount()) == 0)
                        .isPresent();
    }

    private static boolean isTrailing(OrderBuilder sent) {
        return sent.type().filter(LinkForm::isTrailing).isPresent();
    }

    private void legs() {
        String path = node.path(WireFields.LEGS);
        List<ExtraValue> values = node.list(WireFields.LEGS);
        List<Leg> legs = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            legs.add(LegDecoder.read(JsonFields.of(values.get(i), path + "[" + i + "]")));
        }
        order = order.legs(legs);
    }

    /** A word that is the same in the language. */
    private <W> void word(String name, Function<String, W> of, BiFunction<OrderBuilder, W, OrderBuilder> setter) {
        String text = node.text(name);
        if (text != null) {
            order = setter.apply(order, of.apply(text));
        }
    }

    /** A word that the language may spell otherwise; one that would be misread is left where it is. */
    private <W> void wire(String name, WireWords<W> words, BiFunction<OrderBuilder, W, OrderBuilder> setter) {
        W word = wire(name, words);
        if (word != null) {
            order = setter.apply(order, word);
        }
    }

    private <W> @Nullable W wire(String name, WireWords<W> words) {
        ExtraValue value = node.peek(name);
        if (value != null && value.asText().filter(words::isUnread).isPresent()) {
            return null;
        }
        String text = node.text(name);
        try {
            return text == null ? null : words.read(text);
        } catch (InvalidOrderException e) {
            throw node.at(name, e);
        }
    }

    private void number(String name, BiFunction<OrderBuilder, BigDecimal, OrderBuilder> setter) {
        BigDecimal number = node.number(name);
        if (number != null) {
            order = setter.apply(order, number);
        }
    }

    private void price(String name, BiFunction<OrderBuilder, Amount, OrderBuilder> setter) {
        ExtraValue value = node.peek(name);
        String text = value == null ? null : value.asText().orElse(null);
        if (text != null) {
            node.take(name);
            order = setter.apply(order, Amount.of(node.path(name), text));
        } else {
            number(name, (builder, number) -> setter.apply(builder, Amount.of(number)));
        }
    }

    private void link(
            String basisName,
            String unitName,
            String offsetName,
            BiFunction<OrderBuilder, PriceLink, OrderBuilder> setter) {
        PriceLink link = PriceLink.empty();
        PriceBasis basis = wire(basisName, WireWords.BASES);
        if (basis != null) {
            link = link.withBasis(basis);
        }
        LinkUnit unit = wire(unitName, WireWords.LINK_UNITS);
        if (unit != null) {
            link = link.withUnit(unit);
        }
        BigDecimal offset = node.number(offsetName);
        if (offset != null) {
            link = offset(link, offsetName, offset);
        }
        if (!link.equals(PriceLink.empty())) {
            order = setter.apply(order, link);
        }
    }

    private PriceLink offset(PriceLink link, String name, BigDecimal offset) {
        try {
            return link.withAmount(offset);
        } catch (InvalidOrderException e) {
            throw node.at(name, e);
        }
    }

    private void time(
            String name,
            Function<String, @Nullable Instant> reader,
            BiFunction<OrderBuilder, Instant, OrderBuilder> setter) {
        ExtraValue value = node.peek(name);
        String text = node.text(name);
        if (value == null || text == null) {
            return;
        }
        Instant time = reader.apply(text);
        if (time == null) {
            throw node.wrong(name, "must be a time such as 2026-05-15T14:30:00+0000", value);
        }
        order = setter.apply(order, time);
    }
}
