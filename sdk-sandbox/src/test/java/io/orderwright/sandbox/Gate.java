package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A plain HTTP client of a gateway in a box. */
final class Gate {
    private final TektiiBox box;
    private final PlainHttp http = new PlainHttp();

    Gate(TektiiBox box) {
        this.box = box;
    }

    /** A request body of the gateway, from {@code key=value} pairs; values stand in quotes but for true and false. */
    static String body(String... pairs) {
        StringBuilder text = new StringBuilder("{");
        for (String pair : pairs) {
            int mark = pair.indexOf('=');
            String value = pair.substring(mark + 1);
            boolean bare = value.equals("true") || value.equals("false") || value.equals("null");
            text.append(text.length() == 1 ? "" : ",")
                    .append('"')
                    .append(pair, 0, mark)
                    .append("\":");
            text.append(bare ? value : '"' + value + '"');
        }
        return text.append('}').toString();
    }

    static String order(String side, String type, String... pairs) {
        String[] all = new String[pairs.length + 4];
        all[0] = "symbol=ACME";
        all[1] = "side=" + side;
        all[2] = "quantity=10";
        all[3] = "order_type=" + type;
        System.arraycopy(pairs, 0, all, 4, pairs.length);
        return body(all);
    }

    static String buyLimit(String price, String... pairs) {
        String[] all = new String[pairs.length + 1];
        all[0] = "limit_price=" + price;
        System.arraycopy(pairs, 0, all, 1, pairs.length);
        return order("BUY", "LIMIT", all);
    }

    HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(box.url() + path));
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

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    HttpResponse<String> place(String body) {
        return send("POST", "/v1/orders", body);
    }

    /** Places an order that must be taken, and returns its id. */
    String placed(String body) {
        return json(place(body), 201).path("id").asText();
    }

    JsonNode order(String id) {
        return json(get("/v1/orders/" + id), 200);
    }

    JsonNode list(String pathAndQuery) {
        return json(get(pathAndQuery), 200);
    }

    static JsonNode json(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return Caller.tree(response.body());
    }

    /** The number by which the exchange knows an order. */
    long number(String id) {
        return box.ledger().orderNamed(id).orElseThrow().id();
    }

    void fill(String id, String quantity, String price) {
        box.exchange().fill(number(id), quantity, price);
    }
}
