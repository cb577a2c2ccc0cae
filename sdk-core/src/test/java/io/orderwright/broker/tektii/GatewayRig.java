package io.orderwright.broker.tektii;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway that answers as a test tells it, and a client of it. */
abstract class GatewayRig {
    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final String POSITION =
            "{\"id\":\"p1\",\"symbol\":\"KO\",\"side\":\"LONG\",\"quantity\":\"%s\",\"average_entry_price\":\"50\"}";

    GatewayServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new GatewayServer()
                .on(
                        "GET /health",
                        200,
                        "{\"status\":\"connected\",\"providers\":[{\"platform\":\"mock\",\"connected\":true}]}")
                .on("GET /v1/capabilities", 200, """
                        {"supported_asset_classes":["STOCK"],"supported_order_types":["MARKET","LIMIT","STOP"],
                         "position_mode":"NETTING","features":["bracket_orders"],"max_leverage":"3",
                         "rate_limits":{"requests_per_minute":200,"orders_per_second":10,"orders_per_day":null}}""");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    final TektiiClientBuilder builder() {
        return Tektii.client().baseUrl(gateway.url());
    }

    String sentId() {
        return Tektii.dialect()
                .placementIn(gateway.received("POST /v1/orders").get(0).body())
                .clientOrderId()
                .orElseThrow();
    }

    static String order(String id, String clientOrderId, String status) {
        return "{\"id\":\"" + id + "\",\"client_order_id\":\"" + clientOrderId
                + "\",\"symbol\":\"KO\",\"side\":\"BUY\",\"order_type\":\"LIMIT\",\"limit_price\":\"50.10\","
                + "\"quantity\":\"7\",\"filled_quantity\":\"0\",\"remaining_quantity\":\"7\",\"status\":\"" + status
                + "\",\"time_in_force\":\"GTC\",\"created_at\":\"" + Instant.now() + "\",\"updated_at\":\""
                + Instant.now() + "\"}";
    }
}
