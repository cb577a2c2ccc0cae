package io.orderwright.sandbox.internal.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Writes equal JSON equally: fields sorted, numbers by value, also those that stand in quotes. */
final class CanonicalJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    static String of(String text) {
        try {
            return write(JSON.readTree(text));
        } catch (JsonProcessingException noJson) {
            return text;
        }
    }

    private static String write(JsonNode node) {
        if (node.isObject()) {
            StringJoiner fields = new StringJoiner(",", "{", "}");
            TreeMap<String, String> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), write(field.getValue())));
            sorted.forEach((name, value) -> fields.add(name + ":" + value));
            return fields.toString();
        }
        if (node.isArray()) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            node.forEach(element -> elements.add(write(element)));
            return elements.toString();
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        String text = node.asText();
        return text.matches("-?\\d{1,18}(\\.\\d{1,12})?") ? number(new BigDecimal(text)) : text;
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
