package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.ironCondor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradePreview;
import io.orderwright.client.Preview;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.TimeInForce;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeFault;
import io.orderwright.sandbox.TradingSession;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order is tried before it is placed: what it does to the buying power, its fees and warnings, also when it fails. */
class PreviewTest {
    /** Ten shares at 50.00, and a tenth of a cent for each. */
    @ParameterizedTest
    @EnumSource
    void a_trial_tells_buying_power_and_fees_and_places_nothing(Kind kind) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            TastytradePreview tried = orders.dryRun(kind.order());

            assertThat(tried.preview().accepted()).isTrue();
            assertThat(tried.changeInBuyingPower().orElseThrow()).isNegative();
            assertThat(tried.newBuyingPower().orElseThrow())
                    .isEqualByComparingTo(tried.currentBuyingPower()
                            .orElseThrow()
                            .add(tried.changeInBuyingPower().orElseThrow()));
            assertThat(tried.fees().total().orElseThrow()).isEqualByComparingTo("-0.01");
            assertThat(tried.preview().alerts()).isEmpty();
            assertThat(rig.requests(Operation.PREVIEW_ORDER)).isEqualTo(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
            assertThat(rig.booked()).isEmpty();
        }
    }

    @Test
    void the_preview_of_every_broker_says_the_same() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            Preview preview = orders.preview(Rig.resting());

            assertThat(preview).isEqualTo(orders.dryRun(Rig.resting()).preview());
            assertThat(preview.projectedBuyingPower()).isPresent();
            assertThat(preview.fees()).isPresent();
        }
    }

    /** Four contracts to open: a dollar and twelve cents for each. */
    @Test
    void a_spreads_fees_are_told() {
        try (Rig rig = Rig.start()) {
            TastytradePreview tried = rig.orders()
                    .dryRun(ironCondor("SPY", Rig.expiration())
                            .putSpread("380", "390")
                            .callSpread("410", "420")
                            .quantity(1)
                            .netCredit("2.50"));

            assertThat(tried.preview().accepted()).isTrue();
            assertThat(tried.fees().total().orElseThrow()).isEqualByComparingTo("-4.48");
            assertThat(tried.preview().commission().orElseThrow()).isEqualByComparingTo("4.00");
        }
    }

    @Test
    void a_trial_that_fails_tells_why_and_what_is_missing() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            TastytradePreview failed =
                    orders.dryRun(buy(5_000_000).shares(Rig.SYMBOL).limit("50.00"));

            assertThat(failed.preview().accepted()).isFalse();
            assertThat(failed.preview().rejects())
                    .extracting(Preview.Note::rule)
                    .containsExactly("margin_check_failed");
            assertThat(failed.newBuyingPower().orElseThrow()).isNegative();
            assertThat(rig.requests(Operation.PREVIEW_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_failure_without_amounts_tells_why() {
        try (Rig rig =
                Rig.start().next(Operation.PREVIEW_ORDER, TastytradeFault.preflight("brand_new", "Nobody knows."))) {
            TastytradePreview failed = rig.orders().dryRun(Rig.resting());

            assertThat(failed.preview().accepted()).isFalse();
            assertThat(failed.preview().rejects()).containsExactly(new Preview.Note("brand_new", "Nobody knows."));
            assertThat(failed.newBuyingPower()).isEmpty();
        }
    }

    @Test
    void a_warning_is_no_failure() {
        try (Rig rig = Rig.start()) {
            rig.box().exchange().close(TradingSession.REGULAR);

            TastytradePreview tried = rig.orders().dryRun(Rig.resting());

            assertThat(tried.preview().accepted()).isTrue();
            assertThat(tried.preview().alerts())
                    .extracting(Preview.Note::rule)
                    .containsExactly("tif.next_valid_session");
        }
    }

    @Test
    void a_trial_that_is_lost_is_tried_again() {
        try (Rig rig = Rig.start()
                .next(Operation.PREVIEW_ORDER, TastytradeFault.badGateway(), Fault.dropReplyAfterBooking())) {
            assertThat(rig.orders().dryRun(Rig.resting()).preview().accepted()).isTrue();
            assertThat(rig.requests(Operation.PREVIEW_ORDER)).isEqualTo(3);
        }
    }

    @Test
    void what_is_no_order_is_no_trial() {
        try (Rig rig = Rig.start().next(Operation.PREVIEW_ORDER, Fault.status(400))) {
            TastytradeOrderService orders = rig.orders();

            assertThat(catchThrowableOfType(InvalidRequestException.class, () -> orders.dryRun(Rig.resting())))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                            UnsupportedOrderException.class,
                            () -> orders.dryRun(Rig.resting().timeInForce(TimeInForce.FILL_OR_KILL))))
                    .isNotNull();
            assertThat(rig.requests(Operation.PREVIEW_ORDER)).isEqualTo(1);
        }
    }
}
