package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Destination;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.Quantity;
import io.orderwright.order.SingleOrder;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read leniently, and what is refused with one sentence. */
class SchwabDecodingTest {
    private static final String ORDER =
            "{\"orderType\":\"MARKET\"," + Wire.SHARE_LEGS + ",\"orderStrategyType\":\"SINGLE\"}";

    private final Dialect schwab = Schwab.dialect();

    private SingleOrder read(String json) {
        return (SingleOrder) schwab.decode(json);
    }

    private Violation refusal(String json) {
        InvalidOrderException refusal = catchThrowableOfType(InvalidOrderException.class, () -> schwab.decode(json));
        assertThat(refusal).as(json).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain("\n");
        return refusal.violations().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "\"12.50\", 12.50",
        "12.50, 12.50",
        "12.5, 12.5",
        "12, 12",
        "1.25e1, 12.5",
        "12345678901234567890.12345678901234567, 12345678901234567890.12345678901234567",
        "0.00000001, 0.00000001"
    })
    void a_price_reads_exactly_as_text_or_as_a_number(String written, String text) {
        SingleOrder order = read(ORDER.replace("\"MARKET\"", "\"LIMIT\",\"price\":" + written));

        assertThat(order.price().orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15T14:30:00+0000, 2026-05-15T14:30:00Z",
        "2026-05-15T14:30:00+00:00, 2026-05-15T14:30:00Z",
        "2026-05-15T14:30:00Z, 2026-05-15T14:30:00Z",
        "2026-05-15T14:30:00.123Z, 2026-05-15T14:30:00.123Z",
        "2026-05-15T14:30:00.5+0000, 2026-05-15T14:30:00.500Z",
        "2026-05-15T14:30:00.123456789-0400, 2026-05-15T18:30:00.123456789Z",
        "2026-05-15T14:30:00-04:00, 2026-05-15T18:30:00Z",
        "2026-05-15, 2026-05-16T03:59:59Z",
        "2026-11-15, 2026-11-16T04:59:59Z"
    })
    void the_end_of_an_order_reads_in_every_spelling(String written, Instant moment) {
        SingleOrder order = read(ORDER.replace(
                "{\"orderType\"",
                "{\"duration\":\"GOOD_TILL_CANCEL\",\"cancelTime\":\"" + written + "\",\"orderType\""));

        assertThat(order.cancelAt()).contains(moment);
    }

    @Test
    void a_bare_release_date_is_its_beginning() {
        assertThat(read(ORDER.replace("{\"orderType\"", "{\"releaseTime\":\"2026-05-15\",\"orderType\""))
                        .notBefore())
                .contains(Instant.parse("2026-05-15T04:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-05-15T14:30:00",
                "2026-05-15T24:00:00Z",
                "2026-05-15 14:30:00Z",
                "tomorrow",
                "99999-01-01T00:00:00Z",
                "0000-00-00"
            })
    void a_time_that_is_none_is_refused(String written) {
        Violation refusal =
                refusal(ORDER.replace("{\"orderType\"", "{\"cancelTime\":\"" + written + "\",\"orderType\""));

        assertThat(refusal.path()).isEqualTo("cancelTime");
        assertThat(refusal.rule()).contains("must be a time");
    }

    @Test
    void unknown_words_and_fields_survive_and_are_sent_as_they_came() {
        String json =
                "{\"session\":\"LUNCH\",\"duration\":\"FORTNIGHT\",\"orderType\":\"HOPE\",\"orderLegCollection\":["
                        + "{\"instruction\":\"HOARD\",\"instrument\":{\"assetType\":\"GOLD\",\"symbol\":\"BAR\",\"purity\":0.9990},"
                        + "\"quantity\":2,\"positionEffect\":\"SOON\",\"legNote\":[1,null,{\"a\":true}]}],"
                        + "\"orderStrategyType\":\"SINGLE\",\"mood\":\"\\ud83d\\ude80\",\"none\":null}";
        String sent = json.replace(
                        ",\"quantity\":2,\"positionEffect\":\"SOON\"", ",\"quantity\":2,\"positionEffect\":\"SOON\"")
                .replace("\\ud83d\\ude80", "\ud83d\ude80");
        SingleOrder order = read(json);
        Leg leg = order.legs().get(0);

        assertThat(leg.instruction()).isEqualTo(VerbatimInstruction.of("HOARD"));
        assertThat(leg.instrument().identity()).isEqualTo(VerbatimInstrument.of("BAR", "GOLD"));
        assertThat(leg.extras().of("schwab")).containsEntry("positionEffect", ExtraValue.text("SOON"));
        assertThat(order.extras().of("schwab")).containsEntry("none", ExtraValue.nothing());
        assertThat(schwab.encode(order)).isEqualTo(sent);
    }

    @Test
    void null_is_the_same_as_absent_for_what_is_known() {
        String nulls = ORDER.replace(
                "{\"orderType\"",
                "{\"session\":null,\"duration\":null,\"price\":null,\"stopPrice\":null,\"cancelTime\":null,"
                        + "\"quantity\":null,\"taxLotMethod\":null,\"stopPriceLinkBasis\":null,\"priceOffset\":null,"
                        + "\"childOrderStrategies\":null,\"status\":null,\"orderType\"");

        assertThat(schwab.decode(nulls)).isEqualTo(schwab.decode(ORDER));
    }

    @Test
    void a_missing_strategy_is_a_single_order() {
        assertThat(schwab.decode(ORDER.replace(",\"orderStrategyType\":\"SINGLE\"", "")))
                .isEqualTo(schwab.decode(ORDER));
    }

    @Test
    void a_legs_own_asset_type_serves_where_the_instrument_has_none() {
        String json = ORDER.replace("\"assetType\":\"EQUITY\",", "")
                .replace("{\"instruction\"", "{\"orderLegType\":\"EQUITY\",\"instruction\"");

        assertThat(schwab.decode(json)).isEqualTo(schwab.decode(ORDER));
    }

    @Test
    void all_shares_need_no_quantity() {
        String json = ORDER.replace("\"quantity\":7", "\"quantityType\":\"ALL_SHARES\"");

        assertThat(read(json).legs().get(0).quantity()).isEqualTo(Quantity.all());
    }

    @Test
    void dollars_are_read_and_not_sent() {
        SingleOrder order = read(ORDER.replace("\"quantity\":7", "\"quantity\":7,\"quantityType\":\"DOLLARS\""));

        assertThat(order.legs().get(0).quantity()).isEqualTo(Quantity.cash("7"));
    }

    @Test
    void a_destination_in_a_request_is_read() {
        assertThat(read(ORDER.replace("{\"orderType\"", "{\"requestedDestination\":\"NYSE\",\"orderType\""))
                        .handling()
                        .destination())
                .contains(Destination.NYSE);
        assertThat(read(ORDER.replace("{\"orderType\"", "{\"requestedDestination\":\"AUTO\",\"orderType\"")))
                .isEqualTo(read(ORDER));
    }

    @Test
    void a_list_of_one_order_is_that_order() {
        assertThat(schwab.decode("[" + ORDER + "]")).isEqualTo(schwab.decode(ORDER));
        assertThat(refusal("[]").rule()).contains("must be one order");
        assertThat(refusal("[" + ORDER + "," + ORDER + "]").rule()).contains("must be one order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "order",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "\ufeff{}",
                "{} {}",
                "{}x",
                "// comment\n{}",
                "\"\ud800",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"tab\there\"}",
                "tru"
            })
    void text_that_is_no_json_is_refused(String text) {
        Violation refusal = refusal(text);

        assertThat(refusal.path()).isEmpty();
        assertThat(refusal.rule()).startsWith("must be one JSON value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "5", "\"order\"", "[5]", "[[]]"})
    void json_that_is_no_object_is_refused(String text) {
        assertThat(refusal(text).rule()).isEqualTo("must be a JSON object");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void what_is_wrong_is_told_with_its_place(String json, String path, String rule) {
        Violation refusal = refusal(json);

        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.rule()).contains(rule);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> wrong() {
        return Stream.of(
                        new String[] {"{}", "legs", "one or more"},
                        new String[] {ORDER.replace("\"MARKET\"", "5"), "orderType", "must be a text"},
                        new String[] {ORDER.replace("\"MARKET\"", "\" \""), "orderType", "not blank"},
                        new String[] {with("\"session\":5"), "session", "must be a text"},
                        new String[] {with("\"quantity\":\"many\""), "quantity", "must be a decimal number"},
                        new String[] {with("\"quantity\":true"), "quantity", "must be a number"},
                        new String[] {with("\"quantity\":1e41"), "quantity", "40 digits"},
                        new String[] {with("\"quantity\":1e999999999"), "quantity", "1000 digits"},
                        new String[] {with("\"quantity\":1e99999999999"), "quantity", "1000 digits"},
                        new String[] {with("\"x\":{\"y\":[1,1e-5000]}"), "x.y[1]", "1000 digits"},
                        new String[] {with("\"price\":\"1e2\""), "price", "exponent"},
                        new String[] {with("\"price\":{}"), "price", "must be a number"},
                        new String[] {with("\"price\":\"5\""), "price", "must not be set for MARKET"},
                        new String[] {with("\"x\":1,\"x\":2"), "x", "must be there once"},
                        new String[] {with("\"x\":[{\"y\":1,\"y\":1}]"), "x[0].y", "must be there once"},
                        new String[] {with("\"\":1"), "\"\"", "must have a name"},
                        new String[] {
                            with("\"orderLegCollection\":5").replace(Wire.SHARE_LEGS + ",", ""),
                            "orderLegCollection",
                            "must be a list"
                        },
                        new String[] {with("\"childOrderStrategies\":[5]"), "childOrderStrategies[0]", "JSON object"},
                        new String[] {
                            with("\"childOrderStrategies\":[" + ORDER + "]"),
                            "orderStrategyType",
                            "must say what the child orders are for"
                        },
                        new String[] {
                            with("\"childOrderStrategies\":[" + ORDER + "]")
                                    .replace("SINGLE\"}", "PAIR\"}")
                                    .replace("\"SINGLE\"", "\"SINGLE\""),
                            "orderStrategyType",
                            "both legs and children"
                        },
                        new String[] {ORDER.replace("SINGLE", "OCO"), "orders", "two or more"},
                        new String[] {
                            ORDER.replace("\"quantity\":7", "\"quantity\":0"), "legs[0].quantity", "above zero"
                        },
                        new String[] {
                            ORDER.replace(",\"quantity\":7", ""), "orderLegCollection[0].quantity", "must be set"
                        },
                        new String[] {
                            ORDER.replace("\"instruction\":\"BUY\",", ""),
                            "orderLegCollection[0].instruction",
                            "must be set"
                        },
                        new String[] {
                            ORDER.replace("\"symbol\":\"KO\"", "\"symbol\":\"\""),
                            "orderLegCollection[0].instrument.symbol",
                            "not blank"
                        },
                        new String[] {
                            ORDER.replace("{\"assetType\":\"EQUITY\",\"symbol\":\"KO\"}", "\"KO\""),
                            "orderLegCollection[0].instrument",
                            "JSON object"
                        },
                        new String[] {
                            ORDER.replace("\"quantity\":7", "\"quantity\":7,\"positionEffect\":5"),
                            "orderLegCollection[0].positionEffect",
                            "must be a text"
                        },
                        new String[] {with("\"stopPriceLinkBasis\":\"\\u0007\""), "stopPriceLinkBasis", "control"},
                        new String[] {
                            with("\"stopPriceLinkType\":\"TICK\",\"stopPriceOffset\":1.5"),
                            "stopPriceOffset",
                            "whole number of ticks"
                        })
                .map(row -> org.junit.jupiter.params.provider.Arguments.of((Object[]) row));
    }

    private static String with(String field) {
        return ORDER.replace("{\"orderType\"", "{" + field + ",\"orderType\"");
    }

    @Test
    void a_text_too_long_is_refused_before_it_is_read() {
        String text = "\"" + "x".repeat(1_000_000) + "\"";

        assertThat(refusal(text).rule()).contains("at most 1000000 characters");
    }

    @Test
    void rules_that_a_child_breaks_are_told_with_its_path() {
        String oco = "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":[" + ORDER + ","
                + ORDER.replace("\"MARKET\"", "\"LIMIT\"") + "]}";

        assertThat(refusal(oco).path()).isEqualTo("orders[1].price");
    }

    @Test
    void null_is_a_mistake_of_the_caller() {
        assertThatNullPointerException().isThrownBy(() -> schwab.decode(null)).withMessage("json");
        assertThatNullPointerException().isThrownBy(() -> schwab.encode(null)).withMessage("order");
        assertThatNullPointerException()
                .isThrownBy(() -> schwab.canonical(null))
                .withMessage("order");
        assertThatNullPointerException()
                .isThrownBy(() -> schwab.placementIn(null))
                .withMessage("json");
    }

    @Test
    void what_is_read_twice_is_equal() {
        OrderSpec once = schwab.decode(ORDER);

        assertThat(schwab.decode(schwab.encode(once))).isEqualTo(once).hasSameHashCodeAs(once);
    }
}
