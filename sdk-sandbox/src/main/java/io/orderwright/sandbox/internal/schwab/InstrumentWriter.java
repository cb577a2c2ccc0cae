package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes an instrument: the box makes up the numbers that only a broker knows, always the same for a symbol. */
final class InstrumentWriter {
    private static final int OPTION_SYMBOL = 21;

    private final JsonGenerator json;

    InstrumentWriter(JsonGenerator json) {
        this.json = json;
    }

    static long id(String symbol) {
        return 1_000_000L + (symbol.hashCode() & 0x7fffffff) % 9_000_000L;
    }

    static boolean isOption(String symbol) {
        return symbol.length() == OPTION_SYMBOL;
    }

    void write(String symbol) throws IOException {
        boolean option = isOption(symbol);
        json.writeStartObject();
        json.writeStringField("assetType", option ? "OPTION" : "EQUITY");
        json.writeStringField("cusip", String.format(Locale.ROOT, "%s%08d", option ? "0" : "1", id(symbol)));
        json.writeStringField("symbol", symbol);
        json.writeNumberField("instrumentId", id(symbol));
        if (option) {
            option(symbol);
        }
        json.writeEndObject();
    }

    private void option(String symbol) throws IOException {
        String underlying = symbol.substring(0, 6).strip();
        json.writeStringField("putCall", symbol.charAt(12) == 'C' ? "CALL" : "PUT");
        json.writeStringField("type", "VANILLA");
        json.writeStringField("underlyingSymbol", underlying);
        json.writeNumberField("optionMultiplier", 100);
        json.writeArrayFieldStart("optionDeliverables");
        json.writeStartObject();
        json.writeStringField("symbol", underlying);
        Json.number(json, "deliverableUnits", new BigDecimal("100"));
        json.writeEndObject();
        json.writeEndArray();
    }
}
