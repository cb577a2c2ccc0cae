package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.util.List;

/**
 * What an order's checks came to.
 *
 * @param costs what it would cost
 * @param warnings what is odd about it
 * @param errors why it is refused
 */
record Trial(Costs costs, List<Message> warnings, List<Message> errors) {
    /** Refuses the order if the checks do. */
    void refuse() {
        if (!errors.isEmpty()) {
            throw Errors.preflight(errors);
        }
    }

    /** {@return the answer to a dry-run; one that fails still tells the buying power} */
    Reply dryRun(Call call, JsonDocument order) {
        return errors.isEmpty() ? answer(call, order, List.of()) : failed();
    }

    private Reply failed() {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            costs.writeEffect(json);
            json.writeEndObject();
            Errors.preflight(json, errors);
            json.writeEndObject();
        };
        return document.reply(422);
    }

    /** {@return the answer to a placement; the document writes the order's field} */
    Reply answer(Call call, JsonDocument order, List<Message> remarks) {
        return Envelope.data(call, 201, json -> {
            json.writeStartObject();
            order.writeTo(json);
            messages(json, "warnings", warnings);
            if (!remarks.isEmpty()) {
                messages(json, "errors", remarks);
            }
            costs.writeEffect(json);
            costs.writeFees(json);
            json.writeEndObject();
        });
    }

    private static void messages(JsonGenerator json, String field, List<Message> messages) throws IOException {
        json.writeArrayFieldStart(field);
        for (Message message : messages) {
            message.write(json);
        }
        json.writeEndArray();
    }
}
