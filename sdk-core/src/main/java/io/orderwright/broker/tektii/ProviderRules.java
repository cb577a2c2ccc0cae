package io.orderwright.broker.tektii;

import io.orderwright.broker.tektii.KnownProvider.Effect;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Bracket;
import io.orderwright.order.Handling;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the provider behind the gateway does what the order says; what it would not do is refused, unless accepted. */
final class ProviderRules {
    private static final BigDecimal SMALLEST_EXIT = new BigDecimal("0.001");
    private static final String HEDGING = "HEDGING";
    private static final Set<TimeInForce> OF_THE_ENGINE =
            Set.of(TimeInForce.GOOD_TILL_CANCEL, TimeInForce.IMMEDIATE_OR_CANCEL);

    private final TektiiProvider provider;
    private final KnownProvider known;
    private final Refusals refusals;

    private ProviderRules(TektiiProvider provider, Refusals refusals) {
        this.provider = provider;
        this.known = KnownProvider.of(provider.platform());
        this.refusals = refusals;
    }

    static void check(OrderSpec order, TektiiProvider provider, Refusals refusals) {
        ProviderRules rules = new ProviderRules(provider, refusals);
        if (order instanceof OneCancelsOther oco) {
            rules.quirk(TektiiQuirk.ONE_CANCELS_OTHER, "", "one cancels other");
            rules.members(oco.orders());
        } else {
            rules.member(order);
        }
    }

    private void members(List<OrderSpec> orders) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            member(orders.get(i));
            refusals.under(before, "orders", i);
        }
    }

    private void member(OrderSpec order) {
        if (order instanceof SingleOrder alone) {
            single(alone);
        } else if (order instanceof OneTriggersOther trigger) {
            int before = refusals.size();
            single(trigger.first());
            refusals.under(before, "first", -1);
            Bracket.in(order).ifPresent(this::exits);
        }
    }

    private void exits(Bracket bracket) {
        if (bracket.target().isPresent() && bracket.stop().isPresent()) {
            quirk(TektiiQuirk.TWO_EXITS, "then", "a target and a stop");
        }
        BigDecimal quantity = bracket.entry().legs().get(0).quantity().amount();
        if (known.placesExitsLater(symbol(bracket.entry())) && quantity.compareTo(SMALLEST_EXIT) < 0) {
            quirk(TektiiQuirk.SMALL_EXITS, "then", quantity.toPlainString());
        }
    }

    private void single(SingleOrder order) {
        type(order);
        life(order);
        if (order.handling() != Handling.none()) {
            handling(order.handling());
        }
        order.legs()
                .get(0)
                .positionId()
                .filter(id -> isNetting())
                .ifPresent(id -> unclaimed(TektiiQuirk.POSITION_ID, "legs[0].positionId", id));
    }

    private void type(SingleOrder order) {
        OrderType type = order.type();
        if (type.equals(OrderType.TRAILING_STOP)) {
            claimed(TektiiQuirk.TRAILING_STOP, "type", type, "trailing_stop");
        } else if (type.equals(OrderType.STOP_LIMIT)) {
            quirk(TektiiQuirk.STOP_LIMIT, "type", type);
        } else if (type.equals(OrderType.STOP) && known.isCrypto(symbol(order))) {
            quirk(TektiiQuirk.STOP, "type", type);
        }
        boolean listed = provider.capabilities()
                .map(TektiiCapabilities::orderTypes)
                .filter(types -> !types.isEmpty() && !types.contains(type.name()))
                .isEmpty();
        if (!listed && !type.equals(OrderType.TRAILING_STOP)) {
            unclaimed(TektiiQuirk.ORDER_TYPE, "type", type);
        }
    }

    private void life(SingleOrder order) {
        Optional<TimeInForce> life = order.timeInForce();
        if (order.type().equals(OrderType.MARKET)) {
            life.filter(said -> !said.equals(TimeInForce.FILL_OR_KILL))
                    .ifPresent(said -> quirk(TektiiQuirk.MARKET_LIFE, "timeInForce", said));
        }
        life.filter(said -> !OF_THE_ENGINE.contains(said))
                .ifPresent(said -> quirk(TektiiQuirk.TIME_IN_FORCE, "timeInForce", said));
    }

    private void handling(Handling handling) {
        handling.hidden()
                .filter(Boolean::booleanValue)
                .ifPresent(said -> claimed(TektiiQuirk.HIDDEN, "handling.hidden", said, "hidden_orders"));
        handling.postOnly()
                .filter(Boolean::booleanValue)
                .ifPresent(said -> claimed(TektiiQuirk.POST_ONLY, "handling.postOnly", said, "post_only"));
        handling.reduceOnly()
                .filter(Boolean::booleanValue)
                .ifPresent(said -> claimed(TektiiQuirk.REDUCE_ONLY, "handling.reduceOnly", said, "reduce_only"));
        handling.displayQuantity()
                .ifPresent(shown -> claimed(
                        TektiiQuirk.DISPLAY_QUANTITY,
                        "handling.displayQuantity",
                        shown.toPlainString(),
                        "iceberg_orders"));
        handling.marginMode()
                .ifPresent(mode -> claimed(
                        TektiiQuirk.MARGIN_MODE,
                        "handling.marginMode",
                        mode,
                        mode == MarginMode.CROSS ? "cross_margin" : "isolated_margin"));
        handling.leverage().ifPresent(this::leverage);
    }

    private void leverage(BigDecimal multiple) {
        String path = "handling.leverage";
        String shown = multiple.toPlainString();
        Optional<BigDecimal> highest = provider.capabilities().flatMap(TektiiCapabilities::maxLeverage);
        if (known.effect(TektiiQuirk.LEVERAGE).isEmpty()
                && highest.filter(most -> multiple.compareTo(most) > 0).isPresent()) {
            refuse(
                    TektiiQuirk.LEVERAGE,
                    path,
                    shown,
                    "must be at most " + highest.get().toPlainString() + " at " + known.spoken());
        } else if (highest.isEmpty() || known.effect(TektiiQuirk.LEVERAGE).isPresent()) {
            claimed(TektiiQuirk.LEVERAGE, path, shown, "leverage");
        }
    }

    private boolean isNetting() {
        return provider.capabilities()
                .filter(claims -> !claims.positionMode().equals(HEDGING))
                .isPresent();
    }

    /** Refuses what the adapter is known not to do, whatever it claims; else what it does not claim to do. */
    private void claimed(TektiiQuirk quirk, String path, Object value, String feature) {
        boolean unclaimed = provider.capabilities()
                .filter(claims -> !claims.claims(feature))
                .isPresent();
        if (known.effect(quirk).isPresent()) {
            quirk(quirk, path, value);
        } else if (unclaimed) {
            unclaimed(quirk, path, value);
        }
    }

    private void quirk(TektiiQuirk quirk, String path, Object value) {
        known.effect(quirk)
                .map(Effect::words)
                .ifPresent(words -> refuse(quirk, path, value, words + " " + known.spoken()));
    }

    private void unclaimed(TektiiQuirk quirk, String path, Object value) {
        refuse(quirk, path, value, "is not among what " + known.spoken() + " says that it can do");
    }

    private void refuse(TektiiQuirk quirk, String path, Object value, String rule) {
        if (!provider.accepted().contains(quirk)) {
            refusals.add(
                    path,
                    rule,
                    value,
                    "leave it out, or accept TektiiQuirk." + quirk.name() + " if you know what it means");
        }
    }

    private static String symbol(SingleOrder order) {
        return order.legs().get(0).instrument().symbol();
    }
}
