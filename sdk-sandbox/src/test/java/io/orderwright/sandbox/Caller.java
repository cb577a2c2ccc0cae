package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A plain HTTP client of a box, by {@code java.net.http}, which never repeats a request on its own. */
final class Caller {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    private final SchwabBox box;
    private final PlainHttp http = new PlainHttp();
    private String token;

    Caller(SchwabBox box) {
        this.box = box;
        login();
    }

    void login() {
        token = box.tokens().issue().accessToken();
    }

    String token() {
        return token;
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(method, path, body).build());
    }

    HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(box.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (body.isEmpty()) {
            return request.method(method, BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        return http.send(request);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    String orders() {
        return "/trader/v1/accounts/" + box.account().hash() + "/orders";
    }

    HttpResponse<String> place(String body) {
        return send("POST", orders(), body);
    }

    HttpResponse<String> placeTagged(String body, String tag) {
        return send(request("POST", orders(), body).header(Ledger.TEST_TAG, tag).build());
    }

    /** Places an order that must be taken, and returns its id. */
    long placed(String body) {
        HttpResponse<String> response = place(body);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return idOf(response);
    }

    static long idOf(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    JsonNode order(long id) {
        return json(get(orders() + "/" + id));
    }

    static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return tree(response.body());
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
