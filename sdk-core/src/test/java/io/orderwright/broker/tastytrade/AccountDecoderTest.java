package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account holds and may do, and what a trial says. Source: tastytrade Open API, Balances and Positions. */
class AccountDecoderTest {
    private static final String BALANCES =
            "{\"account-number\":\"5WX00001\",\"currency\":\"USD\",\"cash-balance\":\"1000.5\","
                    + "\"equity-buying-power\":\"2001.0\",\"derivative-buying-power\":1000.5,"
                    + "\"day-trading-buying-power\":\"0.0\",\"net-liquidating-value\":\"1500.25\"}";

    private static final String POWER = "\"buying-power-effect\":{\"change-in-margin-requirement\":\"1828.8\","
            + "\"change-in-margin-requirement-effect\":\"Debit\",\"change-in-buying-power\":\"1829.1\","
            + "\"change-in-buying-power-effect\":\"Debit\",\"current-buying-power\":\"240.5\","
            + "\"current-buying-power-effect\":\"Credit\",\"new-buying-power\":\"1588.6\","
            + "\"new-buying-power-effect\":\"Debit\",\"isolated-order-margin-requirement\":\"0.0\","
            + "\"isolated-order-margin-requirement-effect\":\"None\",\"is-spread\":false}";

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":%s}", "{\"data\":{\"items\":[{\"currency\":\"CAD\"},%s]}}"})
    void balances_come_alone_or_for_each_currency(String envelope) throws UnreadableJsonException {
        AccountBalances balances = AccountDecoder.balances(envelope.formatted(BALANCES), "5WX00001");

        assertThat(balances.cash()).isEqualTo(amount("1000.5"));
        assertThat(balances.buyingPower()).isEqualTo(amount("2001.0"));
        assertThat(balances.optionBuyingPower()).isEqualTo(amount("1000.5"));
        assertThat(balances.dayTradingBuyingPower()).isEqualTo(amount("0.0"));
        assertThat(balances.equity()).isEqualTo(amount("1500.25"));
        assertThat(balances.account()).isEqualTo("5WX00001");
    }

    @Test
    void positions_have_a_direction_and_a_multiplier_of_either_kind() throws UnreadableJsonException {
        String json = "{\"data\":{\"items\":["
                + "{\"symbol\":\"KO\",\"instrument-type\":\"Equity\",\"quantity\":7,\"quantity-direction\":\"Long\","
                + "\"average-open-price\":\"60.5\",\"multiplier\":1,\"mark-price\":\"61\"},"
                + "{\"symbol\":\"KO    270115C00065000\",\"instrument-type\":\"Equity Option\",\"quantity\":\"2\","
                + "\"quantity-direction\":\"Short\",\"multiplier\":\"100.0\",\"mark-price\":1.5},"
                + "{\"symbol\":\"BTC/USD\",\"quantity\":0.25,\"quantity-direction\":\"Zero\"}]}}";

        List<Position> positions = AccountDecoder.positions(json);

        assertThat(positions).extracting(Position::symbol).containsExactly("KO", "KO    270115C00065000", "BTC/USD");
        assertThat(positions)
                .extracting(position -> position.quantity().toPlainString())
                .containsExactly("7", "-2", "0.25");
        assertThat(positions.get(0).averagePrice()).isEqualTo(amount("60.5"));
        assertThat(positions.get(0).marketValue()).isEqualTo(amount("427"));
        assertThat(positions.get(1).marketValue())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("-300"));
        assertThat(positions.get(2).marketValue()).isEmpty();
    }

    @Test
    void a_flag_that_is_not_told_is_unknown() throws UnreadableJsonException {
        TastytradeTradingStatus status = AccountDecoder.tradingStatus(
                "{\"data\":{\"is-closed\":false,\"is-closing-only\":true,\"options-level\":\"No Restrictions\","
                        + "\"day-trade-count\":2}}");

        assertThat(status.closed()).contains(false);
        assertThat(status.closingOnly()).contains(true);
        assertThat(status.frozen()).isEmpty();
        assertThat(status.optionsLevel()).contains("No Restrictions");
        assertThat(status.dayTrades()).isEqualTo(amount("2"));
        assertThat(status.opensNothing()).isTrue();
        assertThat(AccountDecoder.tradingStatus("{\"data\":{}}").opensNothing()).isFalse();
    }

    @Test
    void limits_of_orders_and_positions_are_read() throws UnreadableJsonException {
        TastytradePositionLimits limits = AccountDecoder.positionLimits(
                "{\"data\":{\"equity-order-size\":50000,\"future-option-position-size\":\"5000\","
                        + "\"underlying-opening-order-limit\":500}}");

        assertThat(limits.equityOrder()).isEqualTo(amount("50000"));
        assertThat(limits.futureOptionPosition()).isEqualTo(amount("5000"));
        assertThat(limits.openingOrdersOfUnderlying()).isEqualTo(amount("500"));
        assertThat(limits.optionOrder()).isEmpty();
    }

    @Test
    void accounts_are_read_and_their_numbers_not_told() throws UnreadableJsonException {
        List<TastytradeAccount> accounts = AccountDecoder.accounts("{\"data\":{\"items\":[{\"account\":{"
                + "\"account-number\":\"5WX00001\",\"nickname\":\"Mine\",\"account-type-name\":\"Individual\","
                + "\"margin-or-cash\":\"Margin\",\"is-closed\":false},\"authority-level\":\"owner\"}]}}");

        assertThat(accounts)
                .containsExactly(new TastytradeAccount(
                        "5WX00001", "Mine", "Individual", "Margin", "owner", Optional.of(false), Optional.empty()));
        assertThat(accounts.get(0)).hasToString("TastytradeAccount[Individual, Margin]");
    }

    @Test
    void a_trial_tells_the_buying_power_the_costs_and_what_to_know() throws UnreadableJsonException {
        TastytradePreview preview = DryRunDecoder.read(TastytradeReplies.CONDITIONAL);

        assertThat(preview.preview().accepted()).isTrue();
        assertThat(preview.preview().alerts())
                .containsExactly(new Preview.Note("tif.next_valid_session", "It begins working in the next session."));
        assertThat(preview.changeInBuyingPower()).isEqualTo(amount("430.49"));
        assertThat(preview.preview().projectedBuyingPower()).isEqualTo(amount("1430.49"));
        assertThat(preview.fees().total()).isEqualTo(amount("-0.03"));
        assertThat(preview.fees().regulatory()).isEqualTo(amount("-0.02"));
        assertThat(preview.preview().fees()).isEqualTo(amount("0.03"));
        assertThat(preview.preview().commission())
                .hasValueSatisfying(commission -> assertThat(commission).isZero());
    }

    @Test
    void a_trial_that_fails_tells_what_is_missing() throws UnreadableJsonException {
        TastytradePreview preview = DryRunDecoder.read("{\"data\":{" + POWER
                + "},\"error\":{\"code\":\"preflight_check_failure\",\"message\":\"Failed\",\"errors\":["
                + "{\"code\":\"margin_check_failed\",\"message\":\"Too little\"},"
                + "{\"domain\":\"price\",\"reason\":\"is missing\"}]}}");

        assertThat(preview.preview().accepted()).isFalse();
        assertThat(preview.preview().rejects())
                .containsExactly(
                        new Preview.Note("margin_check_failed", "Too little"), new Preview.Note("price", "is missing"));
        assertThat(preview.newBuyingPower()).isEqualTo(amount("-1588.6"));
        assertThat(preview.currentBuyingPower()).isEqualTo(amount("240.5"));
        assertThat(preview.changeInMarginRequirement()).isEqualTo(amount("-1828.8"));
        assertThat(preview.isolatedMarginRequirement()).isEqualTo(amount("0.0"));
        assertThat(preview.fees().total()).isEmpty();
    }

    @Test
    void a_trial_that_fails_without_data_or_reasons_tells_the_error() throws UnreadableJsonException {
        TastytradePreview preview =
                DryRunDecoder.read("{\"error\":{\"code\":\"preflight_check_failure\",\"message\":\"Failed\"}}");

        assertThat(preview.preview().rejects()).containsExactly(new Preview.Note("preflight_check_failure", "Failed"));
        assertThat(preview.newBuyingPower()).isEmpty();
        assertThat(preview.toString()).contains("rejected").contains("not told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":7}"})
    void what_is_none_of_these_can_not_be_understood(String json) {
        assertThatThrownBy(() -> DryRunDecoder.read(json)).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> AccountDecoder.balances(json, "5WX00001")).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> AccountDecoder.positions(json)).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> AccountDecoder.accounts(json)).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> AccountDecoder.tradingStatus(json)).isInstanceOf(UnreadableJsonException.class);
    }
}
