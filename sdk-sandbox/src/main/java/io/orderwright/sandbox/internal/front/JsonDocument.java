package io.orderwright.sandbox.internal.front;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the JSON of an answer. */
@FunctionalInterface
public interface JsonDocument {
    /** The one factory: making generators is all that it does. */
    JsonFactory FACTORY = new JsonFactory();

    /** Writes the document. */
    void writeTo(JsonGenerator json) throws IOException;

    /** {@return the answer that holds the document} */
    default Reply reply(int status) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Reply.text(status, "application/json", "").withBody(bytes.toByteArray());
    }
}
