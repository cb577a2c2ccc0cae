package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Order;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Call;
import io.orderwright.testing.Replies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final String NUMBERS = "[{\"accountNumber\":\"123456789\",\"hashValue\":\"HASH1\"},"
            + "{\"accountNumber\":\"987654321\",\"hashValue\":\"HASH2\"}]";

    private final AtomicInteger asked = new AtomicInteger();
    private final AccountHashes hashes = new AccountHashes(() -> {
        asked.incrementAndGet();
        return Replies.of(200, NUMBERS);
    });
    private final SchwabBook book =
            new SchwabBook(new SchwabCalls("HASH1"), Schwab.dialect(), hashes, InstantSource.fixed(NOW));

    @Test
    void reads_what_a_margin_account_may_spend() {
        AccountBalances balances = book.balances(
                Replies.of(
                        200,
                        "{\"securitiesAccount\":{\"type\":\"MARGIN\",\"accountNumber\":\"123456789\","
                                + "\"isClosingOnlyRestricted\":true,\"initialBalances\":{\"buyingPower\":1.0},"
                                + "\"currentBalances\":{\"availableFunds\":5000.10,\"buyingPower\":10000.20,"
                                + "\"dayTradingBuyingPower\":20000,\"equity\":7500.5,\"buyingPowerNonMarginableTrade\":4000}}}"));

        assertThat(balances.account()).isEqualTo("HASH1");
        assertThat(balances.type()).isEqualTo("MARGIN");
        assertThat(balances.cash()).hasValue(new BigDecimal("5000.10"));
        assertThat(balances.buyingPower()).hasValue(new BigDecimal("10000.20"));
        assertThat(balances.optionBuyingPower()).hasValue(new BigDecimal("4000"));
        assertThat(balances.dayTradingBuyingPower()).hasValue(new BigDecimal("20000"));
        assertThat(balances.equity()).hasValue(new BigDecimal("7500.5"));
        assertThat(balances.closingOnly()).isTrue();
        assertThat(balances.toString()).doesNotContain("HASH1").doesNotContain("123456789");
    }

    @Test
    void reads_what_a_cash_account_may_spend() {
        AccountBalances balances = book.balances(Replies.of(
                200,
                "{\"securitiesAccount\":{\"type\":\"CASH\",\"initialBalances\":{\"liquidationValue\":1234.56},"
                        + "\"currentBalances\":{\"cashAvailableForTrading\":1000.00,\"totalCash\":1100,"
                        + "\"unsettledCash\":100}}}"));

        assertThat(balances.buyingPower()).hasValue(new BigDecimal("1000.00"));
        assertThat(balances.cash()).hasValue(new BigDecimal("1000.00"));
        assertThat(balances.optionBuyingPower()).hasValue(new BigDecimal("1000.00"));
        assertThat(balances.dayTradingBuyingPower()).isEmpty();
        assertThat(balances.equity()).hasValue(new BigDecimal("1234.56"));
        assertThat(balances.closingOnly()).isFalse();
    }

    @Test
    void reads_positions_long_and_short() {
        List<Position> positions = book.positions(Replies.of(
                200,
                "{\"securitiesAccount\":{\"positions\":[{\"longQuantity\":100.0,\"shortQuantity\":0.0,"
                        + "\"averagePrice\":150.25,\"marketValue\":16000.0,\"instrument\":{\"assetType\":\"EQUITY\","
                        + "\"symbol\":\"AAPL\"}},{\"shortQuantity\":2.0,\"instrument\":{\"assetType\":\"OPTION\","
                        + "\"symbol\":\"XYZ   240315C00500000\"}},{\"longQuantity\":5,\"instrument\":{\"assetType\":"
                        + "\"FIXED_INCOME\",\"cusip\":\"912828\"}}]}}"));

        assertThat(positions).extracting(Position::symbol).containsExactly("AAPL", "XYZ   240315C00500000", "912828");
        assertThat(positions.get(0).quantity()).isEqualByComparingTo("100");
        assertThat(positions.get(0).averagePrice()).hasValue(new BigDecimal("150.25"));
        assertThat(positions.get(1).quantity()).isEqualByComparingTo("-2");
        assertThat(positions.get(1).marketValue()).isEmpty();
    }

    @Test
    void an_account_without_positions_has_none() {
        assertThat(book.positions(Replies.of(200, "{\"securitiesAccount\":{}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"securitiesAccount\":[]}",
                "{\"securitiesAccount\":{\"positions\":{}}}",
                "{\"securitiesAccount\":{\"positions\":[{\"longQuantity\":1}]}}",
                "{\"securitiesAccount\":{\"positions\":[{\"longQuantity\":\"x\",\"instrument\":{\"symbol\":\"A\"}}]}}",
                "{\"securitiesAccount\":{\"positions\":[{\"longQuantity\":1E+999999999,\"instrument\":{\"symbol\":\"A\"}}]}}",
                "{\"securitiesAccount\":{\"positions\":[{\"longQuantity\":1E+99999999999,\"instrument\":{\"symbol\":\"A\"}}]}}",
                "{\"securitiesAccount\":{}} x"
            })
    void what_is_no_account_is_unreadable(String json) {
        assertThatThrownBy(() -> {
                    book.positions(Replies.of(200, json));
                    book.balances(Replies.of(200, json));
                })
                .isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void a_preview_may_be_a_rejection_though_it_is_answered_200() {
        Preview preview = book.preview(
                Replies.of(
                        200,
                        "{\"orderId\":0,\"orderStrategy\":{\"accountNumber\":\"123456789\",\"status\":\"REJECTED\","
                                + "\"orderBalance\":{\"orderValue\":1500.0,\"projectedBuyingPower\":250.75,"
                                + "\"projectedCommission\":0.0}},\"orderValidationResult\":{\"alerts\":[{\"validationRuleName\":"
                                + "\"ETB\",\"message\":\"Easy to borrow\"}],\"rejects\":[{\"activityMessage\":"
                                + "\"Your limit price is significantly away from the current market price. Please adjust your"
                                + " order.\",\"originalSeverity\":\"REJECT\"}],\"warns\":[{\"message\":\"careful\"}]},"
                                + "\"commissionAndFee\":{\"commission\":{\"commissionLegs\":[{\"commissionValues\":[{\"value\":"
                                + "0.65,\"type\":\"COMMISSION\"}]},{\"commissionValues\":[{\"value\":0.65}]}]},\"fee\":"
                                + "{\"feeLegs\":[{\"feeValues\":[{\"value\":0.01,\"type\":\"SEC_FEE\"},{\"value\":0.02}]}]}}}"));

        assertThat(preview.accepted()).isFalse();
        assertThat(preview.rejects()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEmpty();
            assertThat(note.message()).startsWith("Your limit price is significantly away");
        });
        assertThat(preview.alerts()).extracting(Preview.Note::message).containsExactly("Easy to borrow", "careful");
        assertThat(preview.orderValue()).hasValue(new BigDecimal("1500.0"));
        assertThat(preview.commission()).hasValue(new BigDecimal("1.30"));
        assertThat(preview.fees()).hasValue(new BigDecimal("0.03"));
        assertThat(preview.projectedBuyingPower()).hasValue(new BigDecimal("250.75"));
        assertThat(preview.toString()).doesNotContain("123456789");
    }

    @Test
    void a_preview_without_objections_is_accepted() {
        Preview preview = book.preview(Replies.of(
                200,
                "{\"orderStrategy\":{\"status\":\"ACCEPTED\",\"orderBalance\":{\"projectedCommission\":0.65}},"
                        + "\"orderValidationResult\":{\"rejects\":[]}}"));

        assertThat(preview.accepted()).isTrue();
        assertThat(preview.commission()).hasValue(new BigDecimal("0.65"));
        assertThat(preview.fees()).isEmpty();
        assertThatThrownBy(() -> book.preview(Replies.of(200, "{}"))).isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void resolves_account_numbers_once_and_takes_hashes_as_they_are() {
        assertThat(hashes.hash("123456789")).isEqualTo("HASH1");
        assertThat(hashes.hash("987654321")).isEqualTo("HASH2");
        assertThat(hashes.hash("HASH2")).isEqualTo("HASH2");
        assertThat(hashes.all()).containsExactly("HASH1", "HASH2");
        assertThat(hashes.hashOrNone("555555555")).isEmpty();
        assertThat(asked).hasValue(1);
        assertThat(hashes.toString()).doesNotContain("123456789").doesNotContain("HASH1");
    }

    @Test
    void asks_again_for_a_number_that_is_not_there_and_never_repeats_it() {
        assertThat(hashes.hash("123456789")).isEqualTo("HASH1");

        assertThatThrownBy(() -> hashes.hash("555555555"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageNotContaining("555555555");
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{}]", "[{\"accountNumber\":\"1\"}]", "<html>", ""})
    void what_is_no_list_of_accounts_is_unreadable(String json) {
        assertThatThrownBy(() -> new AccountHashes(() -> Replies.of(200, json)).all())
                .isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void lists_one_status_at_a_time_as_schwab_wants_it() {
        List<Call> calls =
                book.list(OrderQuery.entered(NOW.minus(Duration.ofDays(1)), NOW).statuses("WORKING", "FILLED"));

        assertThat(calls).extracting(AccountsTest::status).containsExactly("FILLED", "WORKING");
        assertThat(calls).allSatisfy(call -> assertThat(call.path()).isEqualTo("/accounts/HASH1/orders"));
    }

    private static String status(Call call) {
        return call.query().stream()
                .filter(pair -> pair.name().equals("status"))
                .map(Call.Pair::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void lists_all_accounts_for_sixty_days_and_one_for_as_long_as_asked() {
        OrderQuery old = OrderQuery.entered(NOW.minus(Duration.ofDays(400)), NOW);

        assertThat(book.list(old)).hasSize(2);
        assertThatThrownBy(() -> book.list(old.ofAllAccounts())).isInstanceOf(InvalidOrderException.class);
        assertThat(book.list(
                        OrderQuery.entered(NOW.minus(Duration.ofDays(59)), NOW).ofAllAccounts()))
                .extracting(Call::path)
                .containsExactly("/orders");
        assertThat(book.list(book.working(NOW))).hasSize(1);
    }

    @Test
    void an_order_of_all_accounts_carries_the_hash_of_its_own() throws IOException {
        List<Order> orders = new ArrayList<>();
        String listing = "[{\"orderId\":1,\"accountNumber\":123456789},{\"orderId\":2,\"accountNumber\":\"987654321\","
                + "\"childOrderStrategies\":[{\"orderId\":3,\"accountNumber\":987654321}]},"
                + "{\"orderId\":4,\"accountNumber\":111111111}]";

        book.orders(orders::add).read(new ByteArrayInputStream(listing.getBytes(StandardCharsets.UTF_8)));

        assertThat(orders).extracting(order -> order.id().account()).containsExactly("HASH1", "HASH2", "");
        assertThat(orders.get(1).children().get(0).id().account()).isEqualTo("HASH2");
        assertThat(asked).hasValue(1);
    }
}
