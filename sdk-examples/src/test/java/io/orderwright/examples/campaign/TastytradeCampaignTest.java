package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The fault campaign at tastytrade. */
class TastytradeCampaignTest {
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int PLACEMENTS = Integer.getInteger("campaign.tastytrade.placements", 800);

    @Test
    void places_each_order_once() {
        Setting setting = Setting.patient(SEED, PLACEMENTS);
        Result result = ours(setting);
        Verdict verdict = result.verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
        assertThat(verdict.placed()).isPositive();
        assertThat(verdict.count(Finding.RECOVERED)).isPositive();
        assertThat(result.faults()).hasSizeGreaterThan(Math.min(80, PLACEMENTS / 10));
    }

    @Test
    void places_each_order_once_where_the_broker_s_clock_is_off() {
        Setting setting = Setting.patient(SEED + 1, PLACEMENTS / 2).skewed(Duration.ofSeconds(-90));
        Verdict verdict = ours(setting).verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
    }

    @Test
    void only_knows_less_where_the_broker_is_later_than_was_told_and_late_orders_surface_once() {
        Setting setting = Setting.hasty(SEED + 2, PLACEMENTS / 2);
        Verdict verdict = ours(setting).verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
        assertThat(verdict.count(Finding.SURFACED)).isPositive();
    }

    @Test
    void catches_the_naive_client() {
        Setting setting = Setting.patient(SEED, PLACEMENTS);
        Verdict verdict = new Campaign(TastytradeVenue::open, setting, Clients.naive(setting))
                .run()
                .verdict();
        assertThat(verdict.count(Finding.DUPLICATE)).isPositive();
        assertThat(verdict.count(Finding.LOST)).isPositive();
        assertThat(verdict.count(Finding.PHANTOM)).isPositive();
    }

    private static Result ours(Setting setting) {
        return new Campaign(TastytradeVenue::open, setting, Clients.ours(setting)).run();
    }
}
