package io.orderwright.broker.tektii;

import io.orderwright.instrument.Side;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.List;

/** Whether the gateway takes what its JSON has a form for. Source: its checks of an OrderRequest. */
final class Accepted {
    private static final int LONGEST_SYMBOL = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Refusals refusals;

    private Accepted(Refusals refusals) {
        this.refusals = refusals;
    }

    static void check(OrderSpec order, Refusals refusals) {
        Accepted accepted = new Accepted(refusals);
        if (order instanceof OneCancelsOther oco) {
            accepted.members(oco.orders());
        } else {
            accepted.member(order);
        }
    }

    private void members(List<OrderSpec> orders) {
        if (orders.size() > MemberIds.MOST) {
            refusals.add(
                    "orders",
                    "must be at most " + MemberIds.MOST + " at Tektii",
                    orders.size(),
                    "place fewer that cancel each other");
        }
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            member(orders.get(i));
            refusals.under(before, "orders", i);
        }
    }

    private void member(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            single(single);
        } else if (order instanceof OneTriggersOther trigger) {
            int before = refusals.size();
            single(trigger.first());
            refusals.under(before, "first", -1);
        }
    }

    private void single(SingleOrder order) {
        int before = refusals.size();
        leg(order.legs().get(0));
        refusals.under(before, "legs", 0);
        if (!WireWords.TYPES.contains(order.type())) {
            refusals.add(
                    "type",
                    "is no order type of the gateway's",
                    order.type(),
                    "choose MARKET, LIMIT, STOP, STOP_LIMIT or TRAILING_STOP");
        }
        order.timeInForce()
                .filter(life -> !WireWords.lives().contains(life))
                .ifPresent(life -> refusals.add(
                        "timeInForce",
                        "is no time in force of the gateway's",
                        life,
                        "choose GOOD_TILL_CANCEL, DAY, IMMEDIATE_OR_CANCEL or FILL_OR_KILL"));
        if (order.type().equals(OrderType.TRAILING_STOP)) {
            trail(order.stopLink().orElse(PriceLink.empty()));
        }
    }

    /** The language allows a rise of any percentage; the gateway takes none of a hundred and more. */
    private void trail(PriceLink link) {
        boolean percent = link.unit().filter(LinkUnit.PERCENT::equals).isPresent();
        link.amount()
                .filter(amount -> percent && amount.compareTo(HUNDRED) >= 0)
                .ifPresent(amount -> refusals.add(
                        "stopLink.amount",
                        "must be below 100 percent at Tektii",
                        amount.toPlainString(),
                        "give a smaller percentage"));
    }

    private void leg(Leg leg) {
        String symbol = leg.instrument().symbol();
        if (symbol.codePointCount(0, symbol.length()) > LONGEST_SYMBOL) {
            refusals.add(
                    "instrument",
                    "must have a symbol of at most " + LONGEST_SYMBOL + " characters at Tektii",
                    symbol,
                    "give the symbol as the provider spells it");
        }
        if (Side.ofCode(SingleForm.word(leg.instruction())).isEmpty()) {
            refusals.add(
                    "instruction",
                    "must buy or sell at Tektii",
                    leg.instruction().code(),
                    "say BUY or SELL");
        }
    }
}
