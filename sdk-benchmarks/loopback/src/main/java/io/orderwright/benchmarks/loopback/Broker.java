package io.orderwright.benchmarks.loopback;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What a broker that takes every order says to a request: that it was created, or how it stands. */
final class Broker {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ENTERED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0000'").withZone(ZoneOffset.UTC);
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String ORDER = """
            {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","complexOrderStrategyType":"NONE","quantity":100.0,\
            "filledQuantity":0.0,"remainingQuantity":100.0,"requestedDestination":"AUTO",\
            "destinationLinkName":"AutoRoute","price":150.0,"orderLegCollection":[{"orderLegType":"EQUITY","legId":1,\
            "instrument":{"assetType":"EQUITY","cusip":"037833100","symbol":"AAPL","instrumentId":1973757747},\
            "instruction":"BUY","positionEffect":"OPENING","quantity":100.0}],"orderStrategyType":"SINGLE",\
            "cancelable":true,"editable":false,"status":"WORKING","tag":"API_TOS:BENCHMARK","accountNumber":12345678,\
            "orderId":""";
    private static final String LOGIN = "{\"access_token\":\"" + Terms.TOKEN
            + "\",\"refresh_token\":\"refresh\",\"expires_in\":1800,\"token_type\":\"Bearer\"}";

    private final AtomicLong orders = new AtomicLong(1_000_000_000_000L);
    private volatile Second second = new Second(Instant.EPOCH);

    /** A second, as the wire writes it. */
    private record Second(long epoch, String date, String entered) {
        Second(Instant moment) {
            this(moment.getEpochSecond(), DATE.format(moment), ENTERED.format(moment));
        }
    }

    /** Whether a request's text has come to its end. */
    static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        return head >= 0 && text.length() >= head + 4 + bodyLength(text.substring(0, head + 2));
    }

    private static int bodyLength(String head) {
        int from = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        return from < 0 ? 0 : Integer.parseInt(head.substring(from + LENGTH.length(), head.indexOf('\r', from + 2)));
    }

    /** The whole reply to a whole request. */
    byte[] answer(String request) {
        return reply(request, now()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String reply(String request, Second now) {
        String target = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
        if (request.startsWith("POST " + Terms.ORDERS)) {
            return "HTTP/1.1 201 Created\r\nDate: " + now.date() + "\r\nLocation: https://api.schwabapi.com"
                    + Terms.ORDERS + "/" + orders.getAndIncrement() + "\r\nContent-Length: 0\r\n\r\n";
        }
        if (target.startsWith(Terms.ORDERS + "/")) {
            String order = target.substring(Terms.ORDERS.length() + 1);
            return json(now, ORDER + order + ",\"enteredTime\":\"" + now.entered() + "\"}");
        }
        return json(now, target.endsWith("/oauth/token") ? LOGIN : "[]");
    }

    private static String json(Second now, String body) {
        return "HTTP/1.1 200 OK\r\nDate: " + now.date() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private Second now() {
        Instant moment = Instant.now();
        if (moment.getEpochSecond() != second.epoch()) {
            second = new Second(moment);
        }
        return second;
    }
}
