package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.bracket;
import static io.orderwright.sandbox.Bodies.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings: window, status, rows, lag, and how they lie. */
class ListingTest {
    private static final String ORDER = buyLimit("ACME", 10, "50.00");
    private static final String DAY = "fromEnteredTime=2026-11-20T00:00:00.000Z&toEnteredTime=2026-11-21T00:00:00.000Z";

    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final SchwabBoxExtension extension = SchwabBoxExtension.of(SchwabBox.builder()
            .clock(clock)
            .account(BoxAccount.standard())
            .account(BoxAccount.of("555", "OTHERHASH"))
            .accessTokenLife(Duration.ofDays(1))
            .listingLag(Duration.ofSeconds(3)));

    private SchwabBox box;
    private Caller caller;

    @BeforeEach
    void login() {
        box = extension.box();
        caller = new Caller(box);
    }

    private List<Long> ids(String query) {
        List<Long> ids = new ArrayList<>();
        Caller.json(caller.get(caller.orders() + "?" + query))
                .forEach(order -> ids.add(order.get("orderId").asLong()));
        return ids;
    }

    private long placedAndShown() {
        long id = caller.placed(ORDER);
        clock.advance(Duration.ofSeconds(3));
        return id;
    }

    @Test
    void shows_an_order_when_the_lag_is_over_and_by_id_at_once() {
        long id = caller.placed(ORDER);
        clock.advance(Duration.ofSeconds(3).minusMillis(1));
        assertThat(ids(DAY)).isEmpty();
        assertThat(caller.order(id).get("orderId").asLong()).isEqualTo(id);

        clock.advance(Duration.ofMillis(1));

        assertThat(ids(DAY)).containsExactly(id);
    }

    @Test
    void shows_roots_with_their_members_the_newest_first() {
        long first = placedAndShown();
        long second = caller.placed(bracket("ACME", 5));
        clock.advance(Duration.ofSeconds(3));

        JsonNode listing = Caller.json(caller.get(caller.orders() + "?" + DAY));

        assertThat(ids(DAY)).containsExactly(second, first);
        assertThat(listing.get(0).get("childOrderStrategies").get(0).get("childOrderStrategies"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:00:00.000Z, 2026-11-20T15:00:00.000Z, 1",
        "2026-11-20T15:00:00Z, 2026-11-20T16:00:00Z, 1",
        "2026-11-20T10:00:00.000-0500, 2026-11-20T10:00:01.000-0500, 1",
        "2026-11-20T15:00:00.001Z, 2026-11-20T16:00:00.000Z, 0",
        "2026-11-20T14:00:00.000Z, 2026-11-20T14:59:59.999Z, 0"
    })
    void shows_what_was_entered_in_the_window(String from, String to, int rows) {
        placedAndShown();

        assertThat(ids("fromEnteredTime=" + from + "&toEnteredTime=" + to)).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fromEnteredTime=2026-11-20T00:00:00.000Z",
                "toEnteredTime=2026-11-20T00:00:00.000Z",
                "fromEnteredTime=2026-11-20&toEnteredTime=2026-11-21",
                "fromEnteredTime=2026-10-08T16:30:31.469502%2B00Z&toEnteredTime=2026-11-21T00:00:00.000Z",
                "fromEnteredTime=2026-11-20T00:00:00.000+0000&toEnteredTime=2026-11-21T00:00:00.000Z",
                "fromEnteredTime=2026-11-21T00:00:00.000Z&toEnteredTime=2026-11-20T00:00:00.000Z",
                "fromEnteredTime=2025-01-01T00:00:00.000Z&toEnteredTime=2026-11-20T00:00:00.000Z",
                DAY + "&status=FILLED,WORKING",
                DAY + "&status=OPEN",
                DAY + "&status=FILLED&status=WORKING",
                DAY + "&maxResults=0",
                DAY + "&maxResults=many",
                DAY + "&limit=5"
            })
    void refuses_a_wrong_query(String query) {
        assertThat(caller.get(caller.orders() + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void names_the_value_that_is_no_time() {
        HttpResponse<String> response =
                caller.get(caller.orders() + "?fromEnteredTime=2024-10-08T16:30:31.469502%2B00Z&toEnteredTime=x");

        assertThat(response.body())
                .isEqualTo(
                        "{\"message\":\"'2024-10-08T16:30:31.469502+00Z' is not a valid value for fromEnteredTime\"}");
    }

    @Test
    void filters_by_one_status_and_shows_no_more_rows_than_asked() {
        long working = placedAndShown();
        long cancelled = placedAndShown();
        caller.send("DELETE", caller.orders() + "/" + cancelled, "");

        assertThat(ids(DAY + "&status=WORKING")).containsExactly(working);
        assertThat(ids(DAY + "&status=CANCELED")).containsExactly(cancelled);
        assertThat(ids(DAY + "&maxResults=1")).containsExactly(cancelled);
        assertThat(box.ledger().listings()).extracting(ListingRecord::capped).containsExactly(false, false, true);
    }

    @Test
    void lists_all_accounts_within_sixty_days() {
        long mine = placedAndShown();
        long others = box.enterByHand("555", ORDER);
        clock.advance(Duration.ofSeconds(3));

        JsonNode all = Caller.json(caller.get("/trader/v1/orders?" + DAY));

        assertThat(all).extracting(order -> order.get("orderId").asLong()).containsExactly(others, mine);
        assertThat(ids(DAY)).containsExactly(mine);
        assertThat(caller.get("/trader/v1/orders?fromEnteredTime=2026-09-01T00:00:00.000Z"
                                + "&toEnteredTime=2026-11-21T00:00:00.000Z")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_listing_by_date_sees_midnight_of_the_last_day() {
        long id = placedAndShown();
        String today = "fromEnteredTime=2026-11-20T14:00:00.000Z&toEnteredTime=2026-11-20T16:00:00.000Z";
        box.faults().next(Operation.LIST_ORDERS, Fault.listingByDate(), Fault.listingByDate());

        assertThat(ids(today)).isEmpty();
        assertThat(ids(DAY)).containsExactly(id);
        assertThat(ids(today)).containsExactly(id);
    }

    @Test
    void a_listing_can_be_capped_unfiltered_or_fail() {
        long first = placedAndShown();
        long second = placedAndShown();
        String never = "fromEnteredTime=2026-01-01T00:00:00.000Z&toEnteredTime=2026-01-02T00:00:00.000Z&status=FILLED";
        box.faults().next(Operation.LIST_ORDERS, Fault.listingCapped(1), Fault.listingUnfiltered(), Fault.status(500));

        assertThat(ids(DAY)).containsExactly(second);
        assertThat(ids(never)).containsExactly(second, first);
        assertThat(caller.get(caller.orders() + "?" + DAY).statusCode()).isEqualTo(500);
        assertThat(box.ledger().listings()).hasSize(2);
    }

    @Test
    void a_crowded_listing_is_cut_before_the_first_of_the_accounts_own_orders() {
        long own = placedAndShown();
        box.faults().next(Operation.LIST_ORDERS, Fault.listingCrowded());

        assertThat(ids(DAY)).hasSize(3000).doesNotContain(own);
        assertThat(ids(DAY)).containsExactly(own);
        assertThat(box.ledger().listings().get(0).capped()).isTrue();
        assertThat(box.ledger().listings().get(0).ids()).isEmpty();
    }

    @Test
    void a_long_listing_arrives_whole() {
        try (SchwabBox large = SchwabBox.builder().listingRows(5000).start()) {
            large.exchange().riskChecks(false);
            for (int i = 0; i < 3500; i++) {
                large.enterByHand("123456789", ORDER);
            }
            Caller reader = new Caller(large);
            String all = "?fromEnteredTime="
                    + Instant.now().minus(Duration.ofHours(1)).toString().substring(0, 19) + "Z&toEnteredTime="
                    + Instant.now().plus(Duration.ofHours(1)).toString().substring(0, 19) + "Z";

            HttpResponse<String> response = reader.get(reader.orders() + all);

            assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
            assertThat(Caller.json(response)).hasSize(3500);
            assertThat(large.ledger().listings().get(0).ids()).hasSize(3500).doesNotHaveDuplicates();
        }
    }

    @Test
    void shows_three_thousand_rows_at_most() {
        box.exchange().riskChecks(false);
        for (int i = 0; i < 3001; i++) {
            box.enterByHand("123456789", ORDER);
        }
        clock.advance(Duration.ofSeconds(3));

        assertThat(ids(DAY)).hasSize(3000);
        assertThat(ids(DAY + "&maxResults=4000")).hasSize(3000);
        assertThat(box.ledger().listings().get(0).capped()).isTrue();
    }
}
