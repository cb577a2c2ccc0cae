package io.orderwright.broker.tektii;

import io.orderwright.client.Capabilities;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gateway can express, less what its provider refuses or breaks. Source: OrderRequest; the adapters. */
final class ProviderCapabilities {
    private ProviderCapabilities() {}

    static Capabilities of(TektiiProvider provider) {
        return Capabilities.of(WireFields.BROKER)
                .instruments(instruments(provider))
                .orderTypes(types(provider))
                .timesInForce(Optional.of(TimeInForce.GOOD_TILL_CANCEL), lives(provider))
                .sessions(Optional.empty(), Session.NORMAL)
                .features(features(provider));
    }

    private static InstrumentKind[] instruments(TektiiProvider provider) {
        Set<String> classes =
                provider.capabilities().map(TektiiCapabilities::assetClasses).orElse(Set.of());
        List<InstrumentKind> kinds = new ArrayList<>();
        if (classes.isEmpty() || classes.contains("STOCK")) {
            kinds.add(InstrumentKind.EQUITY);
        }
        if (classes.isEmpty() || classes.contains("FUTURES")) {
            kinds.add(InstrumentKind.FUTURE);
        }
        if (classes.isEmpty() || classes.contains("CRYPTO")) {
            kinds.add(InstrumentKind.CRYPTO_PAIR);
        }
        kinds.add(InstrumentKind.VERBATIM);
        return kinds.toArray(new InstrumentKind[0]);
    }

    private static OrderType[] types(TektiiProvider provider) {
        KnownProvider known = KnownProvider.of(provider.platform());
        Set<String> claimed =
                provider.capabilities().map(TektiiCapabilities::orderTypes).orElse(Set.of());
        List<OrderType> types = new ArrayList<>(List.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP));
        if (isDone(provider, known, TektiiQuirk.STOP_LIMIT)) {
            types.add(OrderType.STOP_LIMIT);
        }
        if (isDone(provider, known, TektiiQuirk.TRAILING_STOP)) {
            types.add(OrderType.TRAILING_STOP);
        }
        types.removeIf(type -> !claimed.isEmpty()
                && !claimed.contains(type.name())
                && !provider.accepted().contains(TektiiQuirk.ORDER_TYPE));
        return types.toArray(new OrderType[0]);
    }

    private static TimeInForce[] lives(TektiiProvider provider) {
        KnownProvider known = KnownProvider.of(provider.platform());
        List<TimeInForce> lives =
                new ArrayList<>(List.of(TimeInForce.GOOD_TILL_CANCEL, TimeInForce.IMMEDIATE_OR_CANCEL));
        if (isDone(provider, known, TektiiQuirk.TIME_IN_FORCE)) {
            lives.add(TimeInForce.DAY);
            lives.add(TimeInForce.FILL_OR_KILL);
        }
        return lives.toArray(new TimeInForce[0]);
    }

    private static Feature[] features(TektiiProvider provider) {
        KnownProvider known = KnownProvider.of(provider.platform());
        List<Feature> features =
                new ArrayList<>(List.of(Feature.FRACTIONAL_QUANTITY, Feature.CLIENT_ORDER_ID, Feature.REPLACE));
        if (isDone(provider, known, TektiiQuirk.TWO_EXITS)) {
            features.add(Feature.BRACKET);
        }
        if (isDone(provider, known, TektiiQuirk.ONE_CANCELS_OTHER)) {
            features.add(Feature.ONE_CANCELS_OTHER);
        }
        return features.toArray(new Feature[0]);
    }

    private static boolean isDone(TektiiProvider provider, KnownProvider known, TektiiQuirk quirk) {
        return known.effect(quirk).isEmpty() || provider.accepted().contains(quirk);
    }
}
