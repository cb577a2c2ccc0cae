package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fault campaign before a Tektii Gateway, with each kind of provider behind it. */
class TektiiCampaignTest {
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int EACH = Integer.getInteger("campaign.tektii.placements", 300);

    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "BINANCE_SPOT", "SAXO", "MOCK"})
    void places_each_order_once_whatever_provider_is_behind_the_gateway(TektiiProvider provider) {
        Setting setting = Setting.patient(SEED, EACH);
        Result result = new Campaign(TektiiVenue.before(provider), setting, Clients.ours(setting)).run();
        Verdict verdict = result.verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
        assertThat(verdict.placed()).isPositive();
        assertThat(verdict.count(Finding.RECOVERED)).isPositive();
        assertThat(result.faults()).hasSizeGreaterThan(Math.min(80, EACH / 10));
    }

    @Test
    void tells_of_both_orders_where_the_gateway_has_made_two_of_one() {
        Setting setting = Setting.patient(SEED, EACH);
        Venue.Opener doubling = TektiiVenue.before(TektiiProvider.MOCK, TektiiQuirk.SENDS_AGAIN);
        Verdict verdict =
                new Campaign(doubling, setting, Clients.ours(setting)).run().verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
        assertThat(verdict.count(Finding.PLACED_TWICE)).isPositive();
    }

    @Test
    void only_knows_less_where_the_broker_is_later_than_was_told_and_late_orders_surface_once() {
        Setting setting = Setting.hasty(SEED + 1, EACH);
        Venue.Opener mock = TektiiVenue.before(TektiiProvider.MOCK);
        Verdict verdict =
                new Campaign(mock, setting, Clients.ours(setting)).run().verdict();
        assertThat(verdict.wrongs()).as("%s %s", setting, verdict).isZero();
        assertThat(verdict.count(Finding.SURFACED)).isPositive();
    }

    @Test
    void catches_the_naive_client() {
        Setting setting = Setting.patient(SEED, EACH);
        Verdict verdict = new Campaign(TektiiVenue.before(TektiiProvider.MOCK), setting, Clients.naive(setting))
                .run()
                .verdict();
        assertThat(verdict.count(Finding.DUPLICATE)).isPositive();
        assertThat(verdict.count(Finding.LOST)).isPositive();
        assertThat(verdict.count(Finding.PHANTOM)).isPositive();
    }
}
