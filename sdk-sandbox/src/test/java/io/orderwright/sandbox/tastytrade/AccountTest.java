package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeAccount;
import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeEnvironment;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.client.Position;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.instrument.Future;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.RequestRecord;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client reads of an account, and what it says of itself. */
class AccountTest {
    private static RequestRecord last(Rig rig, Operation operation) {
        List<RequestRecord> requests = rig.box().ledger().requests(operation);
        return requests.get(requests.size() - 1);
    }

    /** By versions from 20240501 on balances are a list, one for each currency; without a version one object. */
    @Test
    void balances_are_read_in_both_shapes() {
        try (Rig rig = Rig.start()) {
            TastytradeClient listed = rig.open();
            TastytradeClient alone = rig.open(rig.builder().withoutApiVersion());

            assertThat(listed.balances()).isEqualTo(alone.balances());
            assertThat(listed.balances("USD")).isEqualTo(listed.balances());
            assertThat(listed.balances().buyingPower()).isPresent();
            assertThat(listed.balances().account()).isEqualTo(rig.account());
        }
    }

    @Test
    void positions_are_read_all_or_by_underlying() {
        try (Rig rig = Rig.start()) {
            TastytradeClient client = rig.open();
            rig.box()
                    .exchange()
                    .position(rig.account(), "KO", "10", "50.00")
                    .position(rig.account(), "PEP", "-3", "90");

            assertThat(client.positions()).extracting(Position::symbol).containsExactlyInAnyOrder("KO", "PEP");
            assertThat(client.positions("PEP")).singleElement().satisfies(position -> {
                assertThat(position.shortQuantity()).isEqualByComparingTo("3");
                assertThat(position.longQuantity()).isZero();
            });
        }
    }

    @Test
    void an_account_says_what_it_may() {
        try (Rig rig = Rig.start()) {
            TastytradeClient client = rig.open();

            assertThat(client.tradingStatus().closed()).contains(false);
            assertThat(client.tradingStatus().optionsLevel()).contains("No Restrictions");
            assertThat(client.positionLimits().equityOrder()).isPresent();
            assertThat(client.accounts()).extracting(TastytradeAccount::number).containsExactly(rig.account());
        }
    }

    /** Whoever sends no User-Agent of product and version is sent away in HTML. */
    @Test
    void every_call_says_who_calls_and_which_version_it_wants() {
        try (Rig rig = Rig.start()) {
            rig.open(rig.builder().application("acme/1.2")).balances();
            RequestRecord usual = last(rig, Operation.GET_ACCOUNT);
            rig.open(rig.builder().apiVersion("20250813")).orders().working();
            RequestRecord older = last(rig, Operation.LIST_ORDERS);

            assertThat(usual.headers().get("accept-version")).containsExactly("20261012");
            assertThat(usual.headers().get("user-agent").get(0)).matches("orderwright/\\S+ .*app/acme/1\\.2");
            assertThat(older.headers().get("accept-version")).containsExactly("20250813");
        }
    }

    @Test
    void a_version_that_is_no_more_served_is_told() {
        try (Rig rig = Rig.start()) {
            TastytradeClient client = rig.open(rig.builder().apiVersion("20200101"));

            InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, client::balances);

            assertThat(refused).hasMessageContaining("set another version");
            assertThat(refused.failure().httpStatus()).hasValue(406);
        }
    }

    @Test
    void an_order_says_which_app_sent_it_and_that_a_program_decided() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders =
                    rig.open(rig.builder().source("acme/1.2").automatedSource()).orders();

            assertThat(orders.place(Rig.resting()).seen().orElseThrow().sourceTag())
                    .contains("acme/1.2");
            orders.place(Rig.bracket());

            assertThat(rig.box().ledger().requests(Operation.PLACE_ORDER))
                    .extracting(RequestRecord::body)
                    .allSatisfy(
                            body -> assertThat(body).contains("\"source\":\"acme/1.2\"", "\"automated-source\":true"));
        }
    }

    @Test
    void an_account_and_a_login_are_needed() {
        assertThat(Rig.invalid(() -> Tastytrade.client().build())).hasMessageContaining("account");
        assertThat(Rig.invalid(() -> Tastytrade.client().account("5WX00001").build()))
                .hasMessageContaining("credentials");
        assertThat(Rig.invalid(() -> Tastytrade.client()
                        .account("5WX/0001")
                        .accessTokens(() -> "t")
                        .build()))
                .hasMessageNotContaining("5WX/0001");
        assertThat(Rig.invalid(() -> Tastytrade.client().orderRate(1, Duration.ZERO)))
                .hasMessageContaining("interval");
    }

    /** Account numbers are alike in both worlds. */
    @Test
    void a_login_of_the_other_environment_is_not_taken() {
        TastytradeOAuth play = TastytradeOAuth.personal("secret", "token")
                .environment(TastytradeEnvironment.SANDBOX)
                .build();

        assertThat(Rig.invalid(() -> Tastytrade.client()
                        .account("5WX00001")
                        .credentials(play)
                        .build()))
                .hasMessageContaining("must be those of PRODUCTION");
        Tastytrade.client()
                .account("5WX00001")
                .environment(TastytradeEnvironment.SANDBOX)
                .credentials(play)
                .build()
                .close();
    }

    /** The present year is what the last digit of a future's year is read by. */
    @Test
    void a_future_of_another_decade_is_refused() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders =
                    rig.open(rig.builder().referenceYear(2026)).orders();

            assertThat(catchThrowableOfType(
                            UnsupportedOrderException.class,
                            () -> orders.place(buy(1).contracts(Future.of("ES", YearMonth.of(2037, 12)))
                                    .limit("5000"))))
                    .isNotNull();
        }
    }

    @Test
    void todays_orders_are_not_to_be_polled() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            for (int i = 0; i < 5; i++) {
                assertThat(orders.live()).isEmpty();
            }

            NotSentException paced = catchThrowableOfType(NotSentException.class, orders::live);

            assertThat(paced.reason()).isEqualTo(NotSentException.Reason.PACED);
            assertThat(orders.working()).isEmpty();
        }
    }

    @Test
    void tokens_of_somebody_elses_making_are_taken() {
        try (Rig rig = Rig.start()) {
            String token = rig.box().tokens().issue().accessToken();

            assertThat(rig.open(rig.builder().accessTokens(() -> token))
                            .balances()
                            .buyingPower())
                    .isPresent();
            assertThat(rig.requests(Operation.TOKEN)).isZero();
        }
    }
}
