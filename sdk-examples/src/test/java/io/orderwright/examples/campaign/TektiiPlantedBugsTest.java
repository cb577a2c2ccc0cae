package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.broker.tektii.Tektii;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** Our client of a gateway with a bug planted in it: the oracle must see each. */
class TektiiPlantedBugsTest {
    private static final Setting SETTING = Setting.patient(4711, 300);

    @Test
    void sees_a_resend_on_429_and_5xx() {
        OkHttpClient plain = new OkHttpClient();
        Verdict verdict = run(chain -> {
            Response first = chain.proceed(chain.request());
            boolean again = chain.request().method().equals("POST") && (first.code() == 429 || first.code() >= 500);
            if (again) {
                plain.newCall(PlantedBugsTest.again(chain.request(), Tektii.dialect()))
                        .execute()
                        .close();
            }
            return first;
        });
        assertThat(verdict.count(Finding.DUPLICATE)).as("%s", verdict).isPositive();
    }

    @Test
    void sees_that_one_of_two_orders_with_an_id_is_taken_for_the_only_one() {
        Verdict verdict = run(chain -> {
            Response answer = chain.proceed(chain.request());
            boolean listing = chain.request().url().queryParameter("limit") != null && answer.isSuccessful();
            return listing ? withoutAllButTheFirst(answer) : answer;
        });
        assertThat(verdict.count(Finding.DOUBLE_UNTOLD)).as("%s", verdict).isPositive();
    }

    private interface Planted {
        Response intercept(Interceptor.Chain chain) throws IOException;
    }

    private static Verdict run(Planted bug) {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(bug::intercept).build();
        Campaign.Maker maker =
                (venue, account) -> Clients.ours(SETTING, venue, account, OrderJournals.inMemory(), http);
        Venue.Opener doubling = TektiiVenue.before(TektiiProvider.MOCK, TektiiQuirk.SENDS_AGAIN);
        return new Campaign(doubling, SETTING, maker).run().verdict();
    }

    private static Response withoutAllButTheFirst(Response answer) throws IOException {
        String all = answer.body().string();
        int second = all.indexOf("},{\"id\"");
        String first = second < 0 ? all : all.substring(0, second) + "}]";
        return answer.newBuilder()
                .body(ResponseBody.create(first, MediaType.get("application/json")))
                .build();
    }
}
