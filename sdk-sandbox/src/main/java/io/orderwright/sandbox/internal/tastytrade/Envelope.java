package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.util.List;

/** What stands around an answer: data, and the path that it answers. */
final class Envelope {
    private Envelope() {}

    /** Writes one item of a list. */
    @FunctionalInterface
    interface ItemWriter<T> {
        /** Writes the item. */
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** {@return an answer whose data is what the document writes} */
    static Reply data(Call call, int status, JsonDocument data) {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeFieldName("data");
            data.writeTo(json);
            json.writeStringField("context", call.request().head().path());
            json.writeEndObject();
        };
        return document.reply(status);
    }

    /** {@return an answer with all the items that there are} */
    static <T> Reply items(Call call, List<T> items, ItemWriter<T> writer) {
        return data(call, 200, json -> items(json, items, writer));
    }

    private static <T> void items(JsonGenerator json, List<T> items, ItemWriter<T> writer) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** {@return an answer with one page of the items} */
    static <T> Reply page(Call call, Page page, List<T> all, ItemWriter<T> writer) {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeFieldName("data");
            items(json, page.of(all), writer);
            json.writeStringField("context", call.request().head().path());
            json.writeFieldName("pagination");
            page.write(json, all.size());
            json.writeEndObject();
        };
        return document.reply(200);
    }

    /**
     * A page of a list.
     *
     * @param offset its number, from zero
     * @param size the most items of a page
     */
    record Page(int offset, int size) {
        <T> List<T> of(List<T> all) {
            long first = Math.min((long) offset * size, all.size());
            return all.subList((int) first, (int) Math.min(first + size, all.size()));
        }

        boolean hasMore(int total) {
            return (offset + 1L) * size < total;
        }

        private void write(JsonGenerator json, int total) throws IOException {
            long first = (long) offset * size;
            json.writeStartObject();
            json.writeNumberField("per-page", size);
            json.writeNumberField("page-offset", offset);
            json.writeNumberField("item-offset", first);
            json.writeNumberField("total-items", total);
            json.writeNumberField("total-pages", (total + size - 1) / size);
            json.writeNumberField("current-item-count", Math.max(0, Math.min(size, total - first)));
            json.writeNullField("previous-link");
            json.writeNullField("next-link");
            json.writeNullField("paging-link-template");
            json.writeEndObject();
        }
    }
}
