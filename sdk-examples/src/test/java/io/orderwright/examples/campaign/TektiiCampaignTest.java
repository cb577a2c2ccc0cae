package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.sandbox.TektiiProvider;
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
        assertThat(verdict.placed()).isGreaterThan(EACH / 2);
        assertThat(verdict.count(Finding.RECOVERED)).isGreaterThan(EACH / 20);
        assertThat(result.faults()).hasSizeGreaterThan(Math.min(80, EACH / 10));
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
