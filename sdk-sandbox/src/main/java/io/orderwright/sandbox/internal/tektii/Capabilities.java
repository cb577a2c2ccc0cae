package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.TektiiProvider;
import java.util.List;
import java.util.Map;

/**
 * What a provider says of itself, which is more than it does.
 *
 * @param assets the asset classes
 * @param types the order types
 * @param hedging whether it keeps several positions of a symbol
 * @param leverage the most leverage; empty when it says none
 * @param rates its rate limits; empty when it says none
 * @param features the rest, in the gateway's words
 */
public record Capabilities(
        List<String> assets,
        List<String> types,
        boolean hedging,
        String leverage,
        Map<String, Integer> rates,
        List<String> features) {
    private static final List<String> ALL_TYPES = List.of("MARKET", "LIMIT", "STOP", "STOP_LIMIT", "TRAILING_STOP");
    private static final List<String> NO_TRAIL = List.of("MARKET", "LIMIT", "STOP", "STOP_LIMIT");
    private static final String MINUTE = "requests_per_minute";
    private static final String SECOND = "orders_per_second";

    /** {@return what a provider says of itself} */
    public static Capabilities of(TektiiProvider provider) {
        return switch (provider) {
            case ALPACA ->
                new Capabilities(
                        List.of("STOCK", "CRYPTO"),
                        ALL_TYPES,
                        false,
                        "",
                        Map.of(MINUTE, 200, SECOND, 10),
                        words("bracket_orders oco trailing_stop hidden_orders iceberg_orders post_only get_quote"
                                + " short_selling"));
            case BINANCE_SPOT ->
                new Capabilities(
                        List.of("CRYPTO"),
                        ALL_TYPES,
                        false,
                        "125",
                        Map.of(MINUTE, 6000, SECOND, 10, "orders_per_day", 200_000),
                        words("oco reduce_only isolated_margin cross_margin hidden_orders iceberg_orders post_only"
                                + " get_quote trailing_stop"));
            case OANDA ->
                new Capabilities(
                        List.of("FOREX"),
                        ALL_TYPES,
                        false,
                        "50",
                        Map.of(MINUTE, 7200),
                        words("bracket_orders trailing_stop get_quote short_selling"));
            case SAXO ->
                new Capabilities(
                        List.of("STOCK", "FOREX"),
                        ALL_TYPES,
                        false,
                        "30",
                        Map.of(MINUTE, 120, SECOND, 1),
                        words("bracket_orders oco trailing_stop get_quote short_selling"));
            case ENGINE ->
                new Capabilities(
                        List.of("STOCK", "FOREX", "CRYPTO"),
                        NO_TRAIL,
                        true,
                        "",
                        Map.of(),
                        words("hedging reduce_only short_selling leverage"));
            case MOCK ->
                new Capabilities(
                        List.of("STOCK", "FOREX", "CRYPTO"),
                        ALL_TYPES,
                        false,
                        "",
                        Map.of(),
                        words("bracket_orders oco trailing_stop short_selling"));
        };
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
