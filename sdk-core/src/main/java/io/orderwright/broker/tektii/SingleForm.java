package io.orderwright.broker.tektii;

import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.util.List;
import java.util.Optional;

/** A single order as the gateway and its provider can hold it. */
final class SingleForm {
    private final TektiiProvider provider;
    private final KnownProvider known;

    SingleForm(TektiiProvider provider) {
        this.provider = provider;
        this.known = KnownProvider.of(provider.platform());
    }

    SingleOrder of(SingleOrder order) {
        OrderBuilder form = order.toBuilder()
                .legs(List.of(leg(order.legs().get(0))))
                .clearUnits()
                .clearLabel()
                .clearNotes()
                .clearComplexStrategy()
                .clearSession()
                .clearDestination()
                .clearReverseLimit()
                .extras(order.extras().only(WireFields.BROKER));
        if (order.timeInForce().isEmpty()) {
            form = form.timeInForce(usualLife(order.type()));
        }
        return unignored(saidNotToHold(form)).build();
    }

    /** What an unset time in force means: the gateway says, and Oanda for market orders. */
    private TimeInForce usualLife(OrderType type) {
        boolean otherwise = known.effect(TektiiQuirk.MARKET_LIFE).isPresent() && type.equals(OrderType.MARKET);
        return otherwise ? TimeInForce.FILL_OR_KILL : TimeInForce.GOOD_TILL_CANCEL;
    }

    /** That a restriction does not hold needs no field. */
    private static OrderBuilder saidNotToHold(OrderBuilder form) {
        OrderBuilder said = form.reduceOnly().orElse(true) ? form : form.clearReduceOnly();
        said = said.postOnly().orElse(true) ? said : said.clearPostOnly();
        return said.hidden().orElse(true) ? said : said.clearHidden();
    }

    /** What the provider would leave out, and the caller knows that it does. */
    private OrderBuilder unignored(OrderBuilder form) {
        OrderBuilder kept = isLeftOut(TektiiQuirk.HIDDEN) ? form.clearHidden() : form;
        kept = isLeftOut(TektiiQuirk.POST_ONLY) ? kept.clearPostOnly() : kept;
        kept = isLeftOut(TektiiQuirk.DISPLAY_QUANTITY) ? kept.clearDisplayQuantity() : kept;
        kept = isLeftOut(TektiiQuirk.LEVERAGE) ? kept.clearLeverage() : kept;
        return isLeftOut(TektiiQuirk.MARGIN_MODE) ? kept.clearMarginMode() : kept;
    }

    private boolean isLeftOut(TektiiQuirk quirk) {
        return provider.accepted().contains(quirk)
                && known.effect(quirk)
                        .filter(KnownProvider.Effect.IGNORED::equals)
                        .isPresent();
    }

    /** The wire has a side and a symbol, and no kind of instrument. */
    private static Leg leg(Leg leg) {
        Leg bare = bare(leg);
        return leg.positionId().map(bare::withPositionId).orElse(bare);
    }

    private static Leg bare(Leg leg) {
        VerbatimInstrument symbol = VerbatimInstrument.of(leg.instrument().symbol());
        return Leg.of(instruction(word(leg.instruction())), leg.quantity(), symbol);
    }

    static Instruction instruction(String word) {
        Optional<Side> side = Side.ofCode(word);
        return side.isPresent() ? side.get() : VerbatimInstruction.of(word);
    }

    /** The side's word; another instruction's own. */
    static String word(Instruction instruction) {
        return instruction.side().map(Side::code).orElse(instruction.code());
    }
}
