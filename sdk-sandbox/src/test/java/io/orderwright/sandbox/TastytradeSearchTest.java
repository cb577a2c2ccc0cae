package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.CALL;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches and listings of orders, and what accounts show of themselves. */
class TastytradeSearchTest {
    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T17:00:00Z"));

    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.of(TastytradeBox.builder()
            .clock(clock)
            .accessTokenLife(Duration.ofDays(90))
            .listingLag(Duration.ofSeconds(5))
            .account(BoxAccount.of("5WX01234", "unused").holding("ACME", "10", "50"))
            .account(BoxAccount.of("5WX05678", "unused").cashOnly().holding(CALL, "-2", "1.5")));

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    private List<Long> ids(String pathAndQuery) {
        List<Long> ids = new ArrayList<>();
        venue.get(pathAndQuery)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    private List<Long> three() {
        List<Long> ids = new ArrayList<>();
        for (String price : new String[] {"1", "2", "3"}) {
            ids.add(venue.placed(buyLimit(price)));
            clock.advance(Duration.ofDays(1));
        }
        return ids;
    }

    @Test
    void pages_are_counted_from_zero_and_the_newest_comes_first() {
        List<Long> ids = three();

        JsonNode body = Venue.body(venue.send("GET", venue.path("/orders?per-page=2"), ""), 200);

        assertThat(body.path("pagination").path("total-pages").asInt()).isEqualTo(2);
        assertThat(body.path("pagination").path("current-item-count").asInt()).isEqualTo(2);
        assertThat(ids(venue.path("/orders?per-page=2"))).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(venue.path("/orders?per-page=2&page-offset=1"))).containsExactly(ids.get(0));
        assertThat(ids(venue.path("/orders?per-page=2&page-offset=2"))).isEmpty();
        assertThat(ids(venue.path("/orders?sort=Asc"))).containsExactlyElementsOf(ids);
        assertThat(box.ledger().listings().get(0).capped()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "start-date=2026-11-21, 2",
        "end-date=2026-11-21, 2",
        "start-at=2026-11-21T17:00:00.001Z, 1",
        "end-at=2026-11-21T17:00:00Z, 1",
        "start-at=2026-11-20T17%3A00%3A00%2B00%3A00, 3",
        "status[]=Cancelled, 1",
        "status%5B%5D=Cancelled&status%5B%5D=Live, 3",
        "status[]=Cancel%20Requested, 0",
        "underlying-symbol=ACME, 3",
        "underlying-symbol=OTHER, 0",
        "underlying-instrument-type=Equity, 3",
        "underlying-instrument-type=Future, 0"
    })
    void a_search_finds_what_it_asks_for(String query, int found) {
        venue.send("DELETE", venue.path("/orders/" + three().get(0)), "");

        assertThat(ids(venue.path("/orders?" + query))).hasSize(found);
    }

    @Test
    void futures_are_found_by_root_and_by_contract() {
        venue.placed(order("Limit", price("5", "Debit"), leg("Buy", "1", "/ESZ6")));
        clock.advance(Duration.ofMinutes(1));

        assertThat(ids(venue.path("/orders?underlying-symbol=/ES"))).hasSize(1);
        assertThat(ids(venue.path("/orders?underlying-symbol=/ESZ6"))).hasSize(1);
        assertThat(ids(venue.path("/orders?futures-symbol=/ESZ6"))).hasSize(1);
        assertThat(ids(venue.path("/orders?futures-symbol=/ESH7"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "per-page=0, per-page",
        "per-page=201, per-page",
        "per-page=all, per-page",
        "page-offset=-1, page-offset",
        "start-date=yesterday, start-date",
        "start-at=2026-11-20, start-at",
        "start-at=2026-11-20T17:00:00+00:00, start-at",
        "status[]=Working, status",
        "sort=Up, sort",
        "underlying-instrument-type=Bond, underlying-instrument-type",
        "external-identifier=mine, external-identifier",
        "underlyng-symbol=ACME, underlyng-symbol",
        "sort=Asc&sort=Desc, sort",
        "start-date=, start-date",
        "account-numbers[]=5WX01234, account-numbers"
    })
    void a_parameter_that_does_not_fit_is_refused(String query, String domain) {
        JsonNode error = Venue.error(venue.send("GET", venue.path("/orders?" + query), ""), 400);

        assertThat(error.path("errors").findValuesAsText("domain")).contains(domain);
    }

    @ParameterizedTest
    @CsvSource({"20261012, '', 400", "20261012, ?start-date=2026-11-01, 200", "20250813, '', 200"})
    void from_the_newest_version_on_a_search_needs_a_start(String version, String query, int status) {
        HttpRequest request = venue.request("GET", venue.path("/orders" + query), "")
                .header("Accept-Version", version)
                .build();

        assertThat(venue.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void a_new_order_is_found_by_its_id_at_once_and_in_searches_later() {
        long id = venue.placed(buyLimit("1"));

        List<Long> early = ids(venue.path("/orders"));
        String status = venue.order(id).path("status").asText();
        clock.advance(Duration.ofSeconds(5));

        assertThat(early).isEmpty();
        assertThat(status).isEqualTo("Live");
        assertThat(ids(venue.path("/orders"))).containsExactly(id);
    }

    @Test
    void todays_orders_are_listed_whatever_their_status_and_older_ones_while_they_work() {
        long old = venue.placed(buyLimit("1"));
        long over = venue.placed(buyLimit("2"));
        venue.send("DELETE", venue.path("/orders/" + over), "");
        clock.advance(Duration.ofDays(1));
        long today = venue.placed(buyLimit("3"));
        venue.send("DELETE", venue.path("/orders/" + today), "");
        clock.advance(Duration.ofMinutes(1));

        assertThat(ids(venue.path("/orders/live"))).containsExactly(today, old);
        assertThat(ids(venue.path("/orders/live?status[]=Live"))).containsExactly(old);
        assertThat(Venue.body(venue.send("GET", venue.path("/orders/live"), ""), 200)
                        .has("pagination"))
                .isFalse();
    }

    @Test
    void a_customers_orders_need_accounts() {
        long first = venue.placed(buyLimit("1"));
        box.enterByHand("5WX05678", buyLimit("2"));
        clock.advance(Duration.ofMinutes(1));

        for (String path : new String[] {"/customers/me/orders", "/customers/me/orders/live"}) {
            JsonNode error = Venue.error(venue.send("GET", path, ""), 400);
            assertThat(error.path("errors").get(0).path("domain").asText()).isEqualTo("account-numbers");
            assertThat(error.path("errors").get(0).path("reason").asText()).isEqualTo("is missing");
            assertThat(ids(path + "?account-numbers[]=5WX01234")).containsExactly(first);
            assertThat(ids(path + "?account-numbers[]=5WX01234&account-numbers[]=5WX05678"))
                    .hasSize(2);
        }
    }

    @Test
    void a_customers_live_orders_come_in_pages_from_the_newest_version_on() {
        HttpRequest request = venue.request("GET", "/customers/me/orders/live?account-numbers[]=5WX01234", "")
                .header("Accept-Version", "20261012")
                .build();

        assertThat(Venue.body(venue.send(request), 200)
                        .path("pagination")
                        .path("per-page")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void a_search_can_lag_and_lose_identifiers() {
        venue.placed(
                order("Limit", price("5", "Debit") + "'external-identifier':'mine',", leg("Buy to Open", "1", "ACME")));
        clock.advance(Duration.ofMinutes(1));
        box.faults()
                .next(
                        Operation.LIST_ORDERS,
                        TastytradeFault.searchLags(Duration.ofHours(1)),
                        TastytradeFault.searchWithoutIdentifiers(),
                        Fault.listingCapped(0));

        List<Long> lagging = ids(venue.path("/orders"));
        JsonNode without = venue.get(venue.path("/orders")).path("items").get(0);
        List<Long> capped = ids(venue.path("/orders"));
        JsonNode well = venue.get(venue.path("/orders")).path("items").get(0);

        assertThat(lagging).isEmpty();
        assertThat(without.has("external-identifier")).isFalse();
        assertThat(capped).isEmpty();
        assertThat(well.path("external-identifier").asText()).isEqualTo("mine");
    }

    @Test
    void accounts_are_listed_with_their_numbers() {
        JsonNode items = venue.get("/customers/me/accounts").path("items");

        assertThat(items.findValuesAsText("account-number")).containsExactly("5WX01234", "5WX05678");
        assertThat(items.findValuesAsText("margin-or-cash")).containsExactly("Margin", "Cash");
        assertThat(items.get(0).path("authority-level").asText()).isEqualTo("owner");
    }

    @Test
    void balances_are_one_object_or_from_a_version_on_a_list() {
        HttpRequest request = venue.request("GET", venue.path("/balances"), "")
                .header("Accept-Version", "20240501")
                .build();

        JsonNode one = venue.get(venue.path("/balances"));
        JsonNode list = Venue.data(venue.send(request), 200);
        JsonNode dollars = venue.get(venue.path("/balances/USD"));

        assertThat(one.path("equity-buying-power").isTextual()).isTrue();
        assertThat(list.path("items").get(0)).isEqualTo(one);
        assertThat(dollars).isEqualTo(one);
        assertThat(one.path("currency").asText()).isEqualTo("USD");
    }

    @Test
    void positions_have_a_direction_and_a_multiplier_in_either_type() {
        JsonNode stock = venue.get(venue.path("/positions")).path("items").get(0);
        JsonNode option = venue.get("/accounts/5WX05678/positions?include-marks=true")
                .path("items")
                .get(0);

        assertThat(stock.path("quantity-direction").asText()).isEqualTo("Long");
        assertThat(stock.path("quantity").decimalValue()).isEqualByComparingTo("10");
        assertThat(stock.path("multiplier").isNumber()).isTrue();
        assertThat(option.path("instrument-type").asText()).isEqualTo("Equity Option");
        assertThat(option.path("underlying-symbol").asText()).isEqualTo("ACME");
        assertThat(option.path("quantity-direction").asText()).isEqualTo("Short");
        assertThat(option.path("quantity").decimalValue()).isEqualByComparingTo("2");
        assertThat(option.path("multiplier").asText()).isEqualTo("100.0");
        assertThat(option.path("mark").asText()).isEqualTo("1.5");
        assertThat(venue.get(venue.path("/positions?symbol=OTHER"))
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void trading_status_and_position_limits_are_told() {
        JsonNode status = venue.get(venue.path("/trading-status"));
        JsonNode limits = venue.get(venue.path("/position-limit"));

        assertThat(status.path("is-closing-only").isBoolean()).isTrue();
        assertThat(status.path("is-cryptocurrency-enabled").asBoolean()).isFalse();
        assertThat(status.path("options-level").asText()).isEqualTo("No Restrictions");
        assertThat(limits.path("equity-option-order-size").isNumber()).isTrue();
        assertThat(limits.path("underlying-opening-order-limit").isNumber()).isTrue();
    }
}
