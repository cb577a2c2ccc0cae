package io.orderwright.benchmarks.loopback;

import static io.orderwright.builder.Orders.buy;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.order.OrderSpec;

/** The order that everybody places, and what everybody says of it. */
final class Terms {
    static final String ACCOUNT = "7A1C93D0E54B2F68";
    static final String TOKEN = "I0.b2F1dGgyLmNkYy5zY2h3YWI.c2NyaXB0ZWQ";
    static final String ORDERS = "/trader/v1/accounts/" + ACCOUNT + "/orders";
    static final OrderSpec ORDER = buy(100).shares("AAPL").limit("150.00").build();
    static final String BODY = Schwab.dialect().encode(ORDER);

    private Terms() {}
}
