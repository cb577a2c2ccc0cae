package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten thousand placements under faults in all, judged by the ledger of the box. */
class FaultCampaignTest {
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int PATIENT = Integer.getInteger("campaign.placements", 5850);
    private static final int SKEWED = PATIENT / 6;
    private static final int HASTY = 600;
    private static final int TROUBLED = 600;
    private static final int NAIVE = PATIENT / 6;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(Integer.getInteger("campaign.keepalive", 1));
    private static final int AT_ONCE = 72;
    private static final int ROUNDS = 3;

    @Test
    void places_each_order_once_where_the_broker_is_no_later_than_was_told() {
        Setting setting = Setting.patient(SEED, PATIENT);
        Result result = new Campaign(setting, Clients.ours(setting)).run();
        assertRight(result, setting);
        assertThat(result.faults()).hasSizeGreaterThan(Math.min(80, PATIENT / 20));
        assertThat(result.verdict().placed()).isGreaterThan(PATIENT / 3);
        assertThat(result.verdict().count(Finding.RECOVERED)).isGreaterThan(PATIENT / 20);
    }

    @Test
    void places_each_order_once_where_the_brokers_clock_is_ahead() {
        Setting setting = Setting.patient(SEED + 1, SKEWED).skewed(Duration.ofSeconds(90));
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void places_each_order_once_where_the_brokers_clock_is_behind() {
        Setting setting = Setting.patient(SEED + 2, SKEWED).skewed(Duration.ofSeconds(-90));
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void places_each_order_once_on_connections_that_are_shared_refused_and_closed() {
        Setting setting = Setting.patient(SEED + 4, TROUBLED)
                .amid(Trouble.TLS, Trouble.HTTP2, Trouble.RETRYING_INTERCEPTOR)
                .keepAlive(Duration.ofMillis(5));
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void places_each_order_once_on_connections_that_are_closed_just_as_it_goes_out() {
        Setting setting =
                Setting.patient(SEED + 7, AT_ONCE * ROUNDS).amid(Trouble.PAUSES).keepAlive(KEEP_ALIVE);
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void places_each_order_once_for_callers_without_time_or_login() {
        Setting setting = Setting.patient(SEED + 5, TROUBLED)
                .amid(Trouble.INTERRUPTS, Trouble.SHORT_DEADLINES, Trouble.DEAD_LOGINS);
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void places_each_order_once_by_a_brokers_clock_that_jumps() {
        Setting setting = Setting.patient(SEED + 6, TROUBLED).amid(Trouble.CLOCK_STEPS);
        assertRight(new Campaign(setting, Clients.ours(setting)).run(), setting);
    }

    @Test
    void only_knows_less_where_the_broker_is_later_than_was_told_and_late_orders_surface_once() {
        Setting setting = Setting.hasty(SEED + 3, HASTY);
        Result result = new Campaign(setting, Clients.ours(setting)).run();
        assertRight(result, setting);
        assertThat(result.verdict().count(Finding.SURFACED)).isPositive();
    }

    @Test
    void catches_the_naive_client() {
        Setting setting = Setting.patient(SEED, NAIVE);
        Verdict verdict = new Campaign(setting, Clients.naive(setting)).run().verdict();
        assertThat(verdict.count(Finding.DUPLICATE)).isPositive();
        assertThat(verdict.count(Finding.LOST)).isPositive();
        assertThat(verdict.count(Finding.PHANTOM)).isPositive();
    }

    private static void assertRight(Result result, Setting setting) {
        String name = setting + " " + result.verdict();
        assertThat(result.verdict().examples()).as(name).isEmpty();
        assertThat(result.verdict().wrongs()).as(name).isZero();
        assertThat(result.verdict().placed()).as(name).isPositive();
    }
}
