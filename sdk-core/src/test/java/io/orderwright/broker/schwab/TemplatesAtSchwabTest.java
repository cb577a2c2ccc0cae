package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.builder.EquityOrders;
import io.orderwright.builder.OptionOrders;
import io.orderwright.builder.VerticalSpreads;
import io.orderwright.order.OrderBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The 24 templates that users of TD Ameritrade's best-known client have, to the letter of what Schwab takes. */
class TemplatesAtSchwabTest {
    private static final String CALL = "XYZ   270115C00100000";
    private static final String HIGHER_CALL = "XYZ   270115C00110000";
    private static final String PUT = "XYZ   270115P00100000";
    private static final String HIGHER_PUT = "XYZ   270115P00110000";

    static Stream<Arguments> singles() {
        return Stream.of(
                arguments(EquityOrders.buyMarket("XYZ", 7), "BUY", "EQUITY", "MARKET"),
                arguments(EquityOrders.buyLimit("XYZ", 7, "12.34"), "BUY", "EQUITY", "LIMIT"),
                arguments(EquityOrders.sellMarket("XYZ", 7), "SELL", "EQUITY", "MARKET"),
                arguments(EquityOrders.sellLimit("XYZ", 7, "12.34"), "SELL", "EQUITY", "LIMIT"),
                arguments(EquityOrders.sellShortMarket("XYZ", 7), "SELL_SHORT", "EQUITY", "MARKET"),
                arguments(EquityOrders.sellShortLimit("XYZ", 7, "12.34"), "SELL_SHORT", "EQUITY", "LIMIT"),
                arguments(EquityOrders.buyToCoverMarket("XYZ", 7), "BUY_TO_COVER", "EQUITY", "MARKET"),
                arguments(EquityOrders.buyToCoverLimit("XYZ", 7, "12.34"), "BUY_TO_COVER", "EQUITY", "LIMIT"),
                arguments(OptionOrders.buyToOpenMarket(CALL, 7), "BUY_TO_OPEN", "OPTION", "MARKET"),
                arguments(OptionOrders.buyToOpenLimit(CALL, 7, "12.34"), "BUY_TO_OPEN", "OPTION", "LIMIT"),
                arguments(OptionOrders.sellToOpenMarket(CALL, 7), "SELL_TO_OPEN", "OPTION", "MARKET"),
                arguments(OptionOrders.sellToOpenLimit(CALL, 7, "12.34"), "SELL_TO_OPEN", "OPTION", "LIMIT"),
                arguments(OptionOrders.buyToCloseMarket(CALL, 7), "BUY_TO_CLOSE", "OPTION", "MARKET"),
                arguments(OptionOrders.buyToCloseLimit(CALL, 7, "12.34"), "BUY_TO_CLOSE", "OPTION", "LIMIT"),
                arguments(OptionOrders.sellToCloseMarket(CALL, 7), "SELL_TO_CLOSE", "OPTION", "MARKET"),
                arguments(OptionOrders.sellToCloseLimit(CALL, 7, "12.34"), "SELL_TO_CLOSE", "OPTION", "LIMIT"));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void a_single_template_is_one_leg_for_the_day_in_the_normal_session(
            OrderBuilder template, String instruction, String assetType, String orderType) {
        String price = orderType.equals("LIMIT") ? ",\"price\":\"12.34\"" : "";
        String symbol = assetType.equals("EQUITY") ? "XYZ" : CALL;
        assertThat(Schwab.dialect().encode(template.build()))
                .isEqualTo("{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"" + orderType + "\"" + price
                        + ",\"orderLegCollection\":[" + leg(instruction, assetType, symbol)
                        + "],\"orderStrategyType\":\"SINGLE\"}");
    }

    static Stream<Arguments> verticals() {
        return Stream.of(
                arguments(
                        VerticalSpreads.bullCallVerticalOpen(CALL, HIGHER_CALL, 7, "1.50"),
                        "NET_DEBIT",
                        leg("BUY_TO_OPEN", CALL),
                        leg("SELL_TO_OPEN", HIGHER_CALL)),
                arguments(
                        VerticalSpreads.bullCallVerticalClose(CALL, HIGHER_CALL, 7, "1.50"),
                        "NET_CREDIT",
                        leg("SELL_TO_CLOSE", CALL),
                        leg("BUY_TO_CLOSE", HIGHER_CALL)),
                arguments(
                        VerticalSpreads.bearCallVerticalOpen(CALL, HIGHER_CALL, 7, "1.50"),
                        "NET_CREDIT",
                        leg("SELL_TO_OPEN", CALL),
                        leg("BUY_TO_OPEN", HIGHER_CALL)),
                arguments(
                        VerticalSpreads.bearCallVerticalClose(CALL, HIGHER_CALL, 7, "1.50"),
                        "NET_DEBIT",
                        leg("BUY_TO_CLOSE", CALL),
                        leg("SELL_TO_CLOSE", HIGHER_CALL)),
                arguments(
                        VerticalSpreads.bullPutVerticalOpen(PUT, HIGHER_PUT, 7, "1.50"),
                        "NET_CREDIT",
                        leg("BUY_TO_OPEN", PUT),
                        leg("SELL_TO_OPEN", HIGHER_PUT)),
                arguments(
                        VerticalSpreads.bullPutVerticalClose(PUT, HIGHER_PUT, 7, "1.50"),
                        "NET_DEBIT",
                        leg("SELL_TO_CLOSE", PUT),
                        leg("BUY_TO_CLOSE", HIGHER_PUT)),
                arguments(
                        VerticalSpreads.bearPutVerticalOpen(PUT, HIGHER_PUT, 7, "1.50"),
                        "NET_DEBIT",
                        leg("SELL_TO_OPEN", PUT),
                        leg("BUY_TO_OPEN", HIGHER_PUT)),
                arguments(
                        VerticalSpreads.bearPutVerticalClose(PUT, HIGHER_PUT, 7, "1.50"),
                        "NET_CREDIT",
                        leg("BUY_TO_CLOSE", PUT),
                        leg("SELL_TO_CLOSE", HIGHER_PUT)));
    }

    @ParameterizedTest
    @MethodSource("verticals")
    void a_vertical_has_the_smaller_strike_first_and_the_quantity_of_the_whole(
            OrderBuilder template, String orderType, String first, String second) {
        assertThat(Schwab.dialect().encode(template.build()))
                .isEqualTo("{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"" + orderType
                        + "\",\"complexOrderStrategyType\":\"VERTICAL\",\"quantity\":7,\"price\":\"1.50\""
                        + ",\"orderLegCollection\":[" + first + "," + second
                        + "],\"orderStrategyType\":\"SINGLE\"}");
    }

    private static String leg(String instruction, String symbol) {
        return leg(instruction, "OPTION", symbol);
    }

    private static String leg(String instruction, String assetType, String symbol) {
        return "{\"instruction\":\"" + instruction + "\",\"instrument\":{\"assetType\":\"" + assetType
                + "\",\"symbol\":\"" + symbol + "\"},\"quantity\":7}";
    }
}
