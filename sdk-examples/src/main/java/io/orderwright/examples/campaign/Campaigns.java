package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The whole campaign: our client under a patient and a hasty setting and a clock that is off, and a naive client. */
public final class Campaigns {
    private static final int HASTY_SHARE = 8;
    private static final Duration SKEW = Duration.ofSeconds(90);

    private Campaigns() {}

    /**
     * Runs everything from one seed and prints it.
     *
     * @param seed the seed
     * @param placements how many orders our client is to place in all runs together
     * @param out where to
     * @return how many things our client did wrong
     */
    public static int print(long seed, int placements, PrintStream out) {
        int share = placements / HASTY_SHARE;
        Setting patient = Setting.patient(seed, placements - 3 * share);
        Setting hasty = Setting.hasty(seed + 1, share);
        Setting ahead = Setting.patient(seed + 2, share).skewed(SKEW);
        Setting behind = Setting.patient(seed + 3, share).skewed(SKEW.negated());
        out.println("Seed " + seed + ", " + placements + " placements");
        Map<String, Result> results = new LinkedHashMap<>();
        results.put("naive", new Campaign(patient, Clients.naive(patient)).run());
        results.put("ours", new Campaign(patient, Clients.ours(patient)).run());
        results.put("ours, broker later than told", new Campaign(hasty, Clients.ours(hasty)).run());
        results.put("ours, broker's clock 90 s ahead", new Campaign(ahead, Clients.ours(ahead)).run());
        results.put("ours, broker's clock 90 s behind", new Campaign(behind, Clients.ours(behind)).run());
        print(results, out);
        return results.entrySet().stream()
                .filter(one -> !one.getKey().equals("naive"))
                .mapToInt(one -> one.getValue().verdict().wrongs())
                .sum();
    }

    private static void print(Map<String, Result> results, PrintStream out) {
        out.println("Faults that met our client:");
        Objects.requireNonNull(results.get("ours"))
                .faults()
                .forEach((name, count) -> out.printf("  %-60s %6d%n", name, count));
        results.forEach((name, result) -> {
            out.printf(
                    "%n%s: %d placements in %.1f s%n",
                    name, result.placements(), result.took().toMillis() / 1000.0);
            for (Finding finding : Finding.values()) {
                boolean inapplicable = finding == Finding.UNJOURNALLED && name.equals("naive");
                String count = inapplicable
                        ? "no journal"
                        : String.valueOf(result.verdict().count(finding));
                out.printf("  %-20s %10s%s%n", finding, count, finding.isWrong() ? "  must be 0" : "");
            }
            result.verdict().examples().stream()
                    .limit(name.equals("naive") ? 5 : 20)
                    .forEach(example -> out.println("  ! " + example));
        });
    }
}
