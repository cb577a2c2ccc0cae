package io.orderwright.benchmarks.orders;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.orderwright.benchmarks.orders.PlainOrder.PlainLeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a {@link PlainOrder} field by field with Jackson's generator, into Jackson's own recycled buffers. */
final class HandWritten {
    private static final JsonFactory FACTORY = new JsonFactory();

    private HandWritten() {}

    static String text(PlainOrder order) {
        BufferRecycler recycler = FACTORY._getBufferRecycler();
        try (SegmentedStringWriter out = new SegmentedStringWriter(recycler)) {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                write(json, order);
            }
            return out.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            recycler.releaseToPool();
        }
    }

    static byte[] bytes(PlainOrder order) {
        BufferRecycler recycler = FACTORY._getBufferRecycler();
        try (ByteArrayBuilder out = new ByteArrayBuilder(recycler)) {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                write(json, order);
            }
            return out.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            recycler.releaseToPool();
        }
    }

    private static void write(JsonGenerator json, PlainOrder order) throws IOException {
        json.writeStartObject();
        word(json, "session", order.session());
        word(json, "duration", order.duration());
        word(json, "orderType", order.orderType());
        price(json, "stopPrice", order.stopPrice());
        price(json, "price", order.price());
        legs(json, order.orderLegCollection());
        word(json, "orderStrategyType", order.orderStrategyType());
        children(json, order.childOrderStrategies());
        json.writeEndObject();
    }

    private static void legs(JsonGenerator json, @Nullable List<PlainLeg> legs) throws IOException {
        if (legs == null) {
            return;
        }
        json.writeArrayFieldStart("orderLegCollection");
        for (PlainLeg leg : legs) {
            json.writeStartObject();
            word(json, "instruction", leg.instruction());
            json.writeObjectFieldStart("instrument");
            word(json, "assetType", leg.instrument().assetType());
            json.writeStringField("symbol", leg.instrument().symbol());
            json.writeEndObject();
            json.writeNumberField("quantity", leg.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void children(JsonGenerator json, @Nullable List<PlainOrder> children) throws IOException {
        if (children == null) {
            return;
        }
        json.writeArrayFieldStart("childOrderStrategies");
        for (PlainOrder child : children) {
            write(json, child);
        }
        json.writeEndArray();
    }

    private static void word(JsonGenerator json, String field, @Nullable Enum<?> value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.name());
        }
    }

    private static void price(JsonGenerator json, String field, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toPlainString());
        }
    }
}
