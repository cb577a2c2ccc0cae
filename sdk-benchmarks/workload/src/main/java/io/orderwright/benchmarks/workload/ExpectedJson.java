package io.orderwright.benchmarks.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;

/**
 * The JSON that every contender must write, to the field. A number may be a JSON number or a JSON string, and a peer that
 * cannot leave out what is not set may write it as null.
 */
public final class ExpectedJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Comparator<JsonNode> BY_VALUE = (expected, actual) -> {
        if (expected.equals(actual)) {
            return 0;
        }
        JsonNode expectedNumber = number(expected);
        return expectedNumber.isNumber() && expectedNumber.equals(number(actual)) ? 0 : 1;
    };

    private static final String SINGLE = """
            {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","price":"150.00",
             "orderLegCollection":[
              {"instruction":"BUY","instrument":{"assetType":"EQUITY","symbol":"AAPL"},"quantity":100}],
             "orderStrategyType":"SINGLE"}""";

    private static final String BRACKET = """
            {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"LIMIT","price":"1310.00",
             "orderLegCollection":[
              {"instruction":"BUY","instrument":{"assetType":"EQUITY","symbol":"GOOG"},"quantity":1}],
             "orderStrategyType":"TRIGGER",
             "childOrderStrategies":[
              {"orderStrategyType":"OCO",
               "childOrderStrategies":[
                {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"LIMIT","price":"1400.00",
                 "orderLegCollection":[
                  {"instruction":"SELL","instrument":{"assetType":"EQUITY","symbol":"GOOG"},"quantity":1}],
                 "orderStrategyType":"SINGLE"},
                {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"STOP_LIMIT",
                 "stopPrice":"1250.00","price":"1240.00",
                 "orderLegCollection":[
                  {"instruction":"SELL","instrument":{"assetType":"EQUITY","symbol":"GOOG"},"quantity":1}],
                 "orderStrategyType":"SINGLE"}]}]}""";

    private ExpectedJson() {}

    /**
     * Checks the JSON of {@link SingleTerms}.
     *
     * @param json what a contender wrote
     * @throws IllegalStateException if it is not the single limit order
     */
    public static void requireSingle(String json) {
        require(SINGLE, json);
    }

    /**
     * Checks the JSON of {@link BracketTerms}.
     *
     * @param json what a contender wrote
     * @throws IllegalStateException if it is not the bracket
     */
    public static void requireBracket(String json) {
        require(BRACKET, json);
    }

    private static void require(String expected, String actual) {
        try {
            if (!JSON.readTree(expected).equals(BY_VALUE, withoutNulls(JSON.readTree(actual)))) {
                throw new IllegalStateException("Not the same order. Expected " + expected + " but was " + actual);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + actual, e);
        }
    }

    private static JsonNode number(JsonNode node) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(node.asText()).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return node;
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        for (Iterator<JsonNode> members = node.elements(); members.hasNext(); ) {
            if (withoutNulls(members.next()).isNull()) {
                members.remove();
            }
        }
        return node;
    }
}
