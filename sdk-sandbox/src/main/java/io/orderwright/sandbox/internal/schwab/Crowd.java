package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Orders that another app of the same user enters by the thousand; they are shown, and never booked. */
final class Crowd {
    private static final long FIRST_ID = 9_000_000_000L;
    private static final BigDecimal QUANTITY = BigDecimal.ONE;

    private final String account;
    private final Instant entered;

    Crowd(String account, Instant entered) {
        this.account = account;
        this.entered = entered;
    }

    /** {@return a listing of so many of them} */
    Reply listing(long rows) {
        return Json.reply(json -> {
            json.writeStartArray();
            for (long row = rows; row > 0; row--) {
                write(json, FIRST_ID + row);
            }
            json.writeEndArray();
        });
    }

    private void write(JsonGenerator json, long id) throws IOException {
        json.writeStartObject();
        json.writeStringField("session", "NORMAL");
        json.writeStringField("duration", "DAY");
        json.writeStringField("orderType", "MARKET");
        json.writeStringField("complexOrderStrategyType", "NONE");
        Json.number(json, "quantity", QUANTITY);
        Json.number(json, "filledQuantity", BigDecimal.ZERO);
        Json.number(json, "remainingQuantity", QUANTITY);
        leg(json);
        json.writeStringField("orderStrategyType", "SINGLE");
        json.writeNumberField("orderId", id);
        json.writeBooleanField("cancelable", true);
        json.writeBooleanField("editable", true);
        json.writeStringField("status", "WORKING");
        Json.time(json, "enteredTime", entered);
        json.writeStringField("tag", "ANOTHER_APP");
        json.writeNumberField("accountNumber", Long.parseLong(account));
        json.writeEndObject();
    }

    private static void leg(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("orderLegCollection");
        json.writeStartObject();
        json.writeStringField("orderLegType", "EQUITY");
        json.writeNumberField("legId", 1);
        json.writeFieldName("instrument");
        new InstrumentWriter(json).write("CROWD");
        json.writeStringField("instruction", "BUY");
        json.writeStringField("positionEffect", "OPENING");
        Json.number(json, "quantity", QUANTITY);
        json.writeEndObject();
        json.writeEndArray();
    }
}
