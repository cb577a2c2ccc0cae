package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import io.orderwright.testing.Replies;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchwabCallsTest {
    private static final SchwabCalls CALLS = new SchwabCalls("ABC123");
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-20T15:00:00.123456Z");

    @Test
    void places_replaces_and_cancels_under_the_limit_of_the_account() {
        assertThat(CALLS.place("{}")).satisfies(call -> isWrite(call, "POST", "/accounts/ABC123/orders"));
        assertThat(CALLS.replace("17", "{}")).satisfies(call -> isWrite(call, "PUT", "/accounts/ABC123/orders/17"));
        assertThat(CALLS.cancel("17")).satisfies(call -> isWrite(call, "DELETE", "/accounts/ABC123/orders/17"));
        assertThat(CALLS.cancel("17").urgency()).isEqualTo(Urgency.RISK_REDUCING);
    }

    private static void isWrite(Call call, String method, String path) {
        assertThat(call.method()).isEqualTo(method);
        assertThat(call.path()).isEqualTo(path);
        assertThat(call.effect()).isEqualTo(Effect.WRITE);
        assertThat(call.limit()).hasValue("orders");
    }

    @Test
    void reads_are_not_limited() {
        assertThat(CALLS.read("17").path()).isEqualTo("/accounts/ABC123/orders/17");
        assertThat(CALLS.read("17").limit()).isEmpty();
        assertThat(CALLS.list(new ListWindow(FROM, TO), Optional.empty(), 5).limit())
                .isEmpty();
        assertThat(SchwabCalls.accountNumbers().path()).isEqualTo("/accounts/accountNumbers");
        assertThat(SchwabCalls.userPreference().path()).isEqualTo("/userPreference");
        assertThat(CALLS.balances().path()).isEqualTo("/accounts/ABC123");
        assertThat(query(CALLS.balances())).isEqualTo(Map.of("fields", "positions"));
        assertThat(SchwabCalls.allBalances().path()).isEqualTo("/accounts");
    }

    @Test
    void a_preview_may_be_repeated_though_it_is_posted() {
        Call preview = CALLS.preview("{}");

        assertThat(preview.path()).isEqualTo("/accounts/ABC123/previewOrder");
        assertThat(preview.method()).isEqualTo("POST");
        assertThat(preview.effect()).isEqualTo(Effect.READ);
        assertThat(preview.body()).hasValue("{}");
    }

    @Test
    void a_listing_names_both_ends_in_utc_to_the_millisecond_and_rounds_the_last_one_up() {
        Call list = CALLS.list(new ListWindow(FROM, TO), Optional.of("FILLED"), 3_000);

        assertThat(list.path()).isEqualTo("/accounts/ABC123/orders");
        assertThat(query(list))
                .isEqualTo(Map.of(
                        "fromEnteredTime", "2026-11-01T00:00:00.000Z",
                        "toEnteredTime", "2026-11-20T15:00:00.124Z",
                        "maxResults", "3000",
                        "status", "FILLED"));
        assertThat(SchwabCalls.listAll(new ListWindow(FROM, FROM), Optional.empty(), 7)
                        .path())
                .isEqualTo("/orders");
    }

    private static Map<String, String> query(Call call) {
        return call.query().stream().collect(Collectors.toMap(Call.Pair::name, Call.Pair::value));
    }

    @Test
    void cuts_a_long_window_into_years_without_a_gap() {
        Instant from = Instant.parse("2023-01-01T00:00:00Z");
        Instant to = Instant.parse("2026-06-01T00:00:00Z");

        var pieces = new ListWindow(from, to).pieces();

        assertThat(pieces).hasSize(4);
        assertThat(pieces.get(0).from()).isEqualTo(from);
        assertThat(pieces.get(3).to()).isEqualTo(to);
        for (int i = 0; i < pieces.size(); i++) {
            ListWindow piece = pieces.get(i);
            assertThat(Duration.between(piece.from(), piece.to())).isLessThanOrEqualTo(Duration.ofDays(365));
            if (i > 0) {
                assertThat(piece.from()).isEqualTo(pieces.get(i - 1).to().plusMillis(1));
            }
        }
    }

    @Test
    void refuses_windows_that_schwab_refuses() {
        assertThatThrownBy(() -> new ListWindow(TO, FROM)).isInstanceOf(InvalidOrderException.class);
        ListWindow old = new ListWindow(FROM.minus(Duration.ofDays(61)), TO);
        assertThatThrownBy(() -> old.forAllAccounts(FROM))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("60 days");
        assertThat(new ListWindow(FROM.minus(Duration.ofDays(60)), TO).forAllAccounts(FROM))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789", "", "  "})
    void refuses_a_plain_account_number_without_repeating_it(String account) {
        assertThatThrownBy(() -> new SchwabCalls(account))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("hash")
                .hasMessageNotContaining("12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12abc", "-1", "../orders", "12345678901234567890", "\u0663"})
    void refuses_what_is_no_order_id(String id) {
        assertThatThrownBy(() -> CALLS.read(id)).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://api.schwabapi.com/trader/v1/accounts/ABC123/orders/1000000000001, 1000000000001",
                "http://127.0.0.1:8080/trader/v1/accounts/ABC123/orders/42, 42",
                "https://proxy.example/deep/schwab/accounts/ABC123/orders/42, 42",
                "/trader/v1/accounts/ABC123/orders/42, 42",
                "/accounts/ABC123/orders/42, 42",
                "/accounts/ABC123/orders/42/, 42",
                "/accounts/ABC123/orders/42?x=1, 42",
                "/accounts/ABC123/orders/42#top, 42",
                "' /accounts/ABC123/orders/42 ', 42",
                "https://api.schwabapi.com/trader/v1/accounts/OTHER/orders/42, none",
                "https://api.schwabapi.com/trader/v1/accounts/ABC123/orders/12abc, none",
                "https://api.schwabapi.com/trader/v1/accounts/ABC123/orders/, none",
                "https://api.schwabapi.com/trader/v1/accounts/ABC123/orders/42/legs, none",
                "https://api.schwabapi.com/?next=/accounts/ABC123/orders/42, none",
                "https://api.schwabapi.com/#/accounts/ABC123/orders/42, none",
                "ftp://api.schwabapi.com/accounts/ABC123/orders/42, none",
                "/accounts/ABC123/orders/12345678901234567890, none",
                "'', none",
                "orders/42, none"
            })
    void reads_the_order_id_out_of_a_location(String location, String id) {
        assertThat(CALLS.placedId(Replies.of(201, "", "location", location)).orElse(null))
                .isEqualTo(id);
    }

    @Test
    void finds_no_order_id_without_a_location() {
        assertThat(CALLS.placedId(Replies.of(201, ""))).isEmpty();
    }
}
