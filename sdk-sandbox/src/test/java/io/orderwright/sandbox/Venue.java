package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A plain HTTP client of tastytrade in a box, and bodies as tastytrade documents them, typed by hand. */
final class Venue {
    static final String CALL = "ACME  270115C00050000";
    static final String HIGHER_CALL = "ACME  270115C00055000";

    private final TastytradeBox box;
    private final PlainHttp http = new PlainHttp();
    private final String token;

    Venue(TastytradeBox box) {
        this.box = box;
        token = box.tokens().issue().accessToken();
    }

    /** JSON in single quotes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    static String leg(String action, String quantity, String symbol) {
        String type = symbol.length() == 21 ? "Equity Option" : symbol.startsWith("/") ? "Future" : "Equity";
        return json("{'instrument-type':'" + type + "','symbol':'" + symbol + "','action':'" + action + "','quantity':"
                + quantity + "}");
    }

    /** A day order; {@code fields} is what comes besides, in single quotes and with a comma at its end. */
    static String order(String type, String fields, String... legs) {
        return json("{'time-in-force':'Day','order-type':'" + type + "'," + fields + "'legs':[")
                + String.join(",", legs) + "]}";
    }

    static String buyLimit(String price) {
        return order("Limit", price(price, "Debit"), leg("Buy to Open", "10", "ACME"));
    }

    static String sellLimit(String price) {
        return order("Limit", price(price, "Credit"), leg("Sell to Close", "10", "ACME"));
    }

    static String sellStop(String trigger) {
        return order("Stop", "'stop-trigger':'" + trigger + "',", leg("Sell to Close", "10", "ACME"));
    }

    static String price(String price, String effect) {
        return "'price':'" + price + "','price-effect':'" + effect + "',";
    }

    static String complex(String type, String trigger, String... orders) {
        String first = trigger.isEmpty() ? "" : "\"trigger-order\":" + trigger + ",";
        return "{\"type\":\"" + type + "\"," + first + "\"orders\":[" + String.join(",", orders) + "]}";
    }

    static String bracket() {
        return complex("OTOCO", buyLimit("50.00"), sellLimit("55.00"), sellStop("45.00"));
    }

    /** A path below the first account. */
    String path(String tail) {
        return "/accounts/" + box.account().number() + tail;
    }

    /** A call of the token endpoint, which carries no token. */
    HttpRequest.Builder tokenRequest(String type, String body) {
        return HttpRequest.newBuilder(URI.create(box.url() + "/oauth/token"))
                .header("User-Agent", "box-test/1.0")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(box.url() + path))
                .header("User-Agent", "box-test/1.0")
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        return body.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        return http.send(request);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(method, path, body).build());
    }

    HttpResponse<String> place(String body) {
        return send("POST", path("/orders"), body);
    }

    /** Places an order that must be taken, and returns its id. */
    long placed(String body) {
        return data(place(body), 201).path("order").path("id").asLong();
    }

    /** Places a complex order that must be taken. */
    JsonNode placedComplex(String body) {
        return data(send("POST", path("/complex-orders"), body), 201).path("complex-order");
    }

    JsonNode order(long id) {
        return get(path("/orders/" + id));
    }

    JsonNode complexOrder(long id) {
        return get(path("/complex-orders/" + id));
    }

    /** What a path answers, which must be 200. */
    JsonNode get(String path) {
        return data(send("GET", path, ""), 200);
    }

    static JsonNode data(HttpResponse<String> response, int status) {
        return body(response, status).path("data");
    }

    static JsonNode error(HttpResponse<String> response, int status) {
        return body(response, status).path("error");
    }

    static JsonNode body(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return Caller.tree(response.body());
    }
}
