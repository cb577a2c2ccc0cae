package io.orderwright.broker.tastytrade;

import io.orderwright.client.OrderId;

/**
 * The texts by which the journal knows orders and complex orders: numbers both, which may be the same, so that a complex
 * order's stands behind a word.
 */
final class OrderKeys {
    private static final String COMPLEX = "complex:";

    private OrderKeys() {}

    static String of(OrderId id) {
        return id.kind() == OrderId.Kind.GROUP ? COMPLEX + id.value() : id.value();
    }

    static OrderId id(String account, String key) {
        return isComplex(key)
                ? OrderId.group(WireFields.BROKER, account, number(key))
                : OrderId.order(WireFields.BROKER, account, key);
    }

    static boolean isComplex(String key) {
        return key.startsWith(COMPLEX);
    }

    /** The number in tastytrade's paths. */
    static String number(String key) {
        return isComplex(key) ? key.substring(COMPLEX.length()) : key;
    }
}
