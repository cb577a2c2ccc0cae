package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an error's body says: the gateway's envelope of code, message and details; a line of plain text where its web
 * framework answered; or nothing.
 *
 * @param code the envelope's code; empty where there is no envelope
 * @param message all that is said for people, on one line
 * @param detail the reason in the details: what was rejected and why hides there under several names
 * @param field the field that is wrong, where one is named
 * @param retryAfterSeconds how long to wait, where that is told
 */
record GatewayError(
        Optional<String> code,
        Optional<String> message,
        Optional<String> detail,
        Optional<String> field,
        Optional<Long> retryAfterSeconds) {
    private static final String NO_REASON = "ORDER_REJECTED";
    private static final int LONGEST_MESSAGE = 1_000;

    static GatewayError read(String body) {
        try {
            return of(ReplyJson.tree(body));
        } catch (UnreadableJsonException e) {
            Optional<String> text = Optional.of(tidy(body)).filter(said -> !said.isEmpty());
            return new GatewayError(Optional.empty(), text, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private static GatewayError of(JsonNode root) {
        JsonNode details = root.path("details");
        Optional<Long> wait = Optional.of(details.path("retry_after_seconds"))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .filter(seconds -> seconds >= 0);
        return new GatewayError(
                ReplyJson.text(root, "code").map(GatewayError::tidy),
                message(root, details),
                reason(details).map(GatewayError::tidy),
                ReplyJson.text(details, "field").map(GatewayError::tidy),
                wait);
    }

    /**
     * The reason: {@code reject_code}, unless it says no more than that there was one; the guide's
     * {@code reject_reason}, Oanda's {@code rejectReason}; else the provider's own {@code code}, which Alpaca gives as a
     * number.
     */
    private static Optional<String> reason(JsonNode details) {
        Optional<String> told = ReplyJson.text(details, "reject_code").filter(code -> !code.equals(NO_REASON));
        return told.or(() -> ReplyJson.text(details, "reject_reason"))
                .or(() -> ReplyJson.text(details, "rejectReason"))
                .or(() -> ReplyJson.text(details, "code"));
    }

    private static Optional<String> message(JsonNode root, JsonNode details) {
        List<String> said = new ArrayList<>();
        ReplyJson.text(root, "message").ifPresent(said::add);
        for (String name : List.of("message", "msg", "errorMessage")) {
            ReplyJson.text(details, name)
                    .filter(text -> said.stream().noneMatch(known -> known.contains(text)))
                    .ifPresent(said::add);
        }
        String fields = invalidFields(details);
        if (!fields.isEmpty()) {
            said.add("fields: " + fields);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(tidy(String.join("; ", said)));
    }

    /** Of a VALIDATION_ERROR, whose details are the fields with what is wrong with each. */
    private static String invalidFields(JsonNode details) {
        List<String> names = new ArrayList<>();
        if (details.isObject()) {
            details.properties().forEach(member -> {
                if (member.getValue().isArray()) {
                    names.add(member.getKey());
                }
            });
        }
        return String.join(", ", names);
    }

    boolean isCode(String expected) {
        return code.filter(expected::equals).isPresent();
    }

    /** The reason, or else the envelope's code, which in the guide is the reason. */
    Optional<String> reason() {
        return detail.or(() -> code);
    }

    private static String tidy(String text) {
        String some = text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
        return some.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
