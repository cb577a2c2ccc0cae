package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.Campaign.Result;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whole campaigns: our client under patient and hasty settings and clocks that are off, and a naive client. */
public final class Campaigns {
    private static final int HASTY_SHARE = 8;
    private static final Duration SKEW = Duration.ofSeconds(90);
    private static final String NAIVE = "naive";
    private static final List<TektiiProvider> PROVIDERS = List.of(
            TektiiProvider.ALPACA,
            TektiiProvider.BINANCE_SPOT,
            TektiiProvider.SAXO,
            TektiiProvider.MOCK,
            TektiiProvider.OANDA,
            TektiiProvider.ENGINE);

    private Campaigns() {}

    /** The brokers that there are campaigns for. */
    public enum Broker {
        /** Schwab in a box. */
        SCHWAB,
        /** A Tektii Gateway in a box, before one provider after another. */
        TEKTII,
        /** tastytrade in a box. */
        TASTYTRADE
    }

    private record Run(String name, Campaign campaign) {}

    /**
     * Runs everything from one seed and prints it.
     *
     * @param broker at which broker
     * @param seed the seed
     * @param placements how many orders our client is to place in all runs together
     * @param out where to
     * @return how many things our client did wrong
     */
    public static int print(Broker broker, long seed, int placements, PrintStream out) {
        out.println(broker + ", seed " + seed + ", " + placements + " placements");
        Map<String, Result> results = new LinkedHashMap<>();
        runs(broker, seed, placements).forEach(run -> results.put(run.name, run.campaign.run()));
        print(results, out);
        return results.entrySet().stream()
                .filter(one -> !one.getKey().equals(NAIVE))
                .mapToInt(one -> one.getValue().verdict().wrongs())
                .sum();
    }

    private static List<Run> runs(Broker broker, long seed, int placements) {
        return switch (broker) {
            case SCHWAB -> ofOne(SchwabVenue::open, seed, placements);
            case TASTYTRADE -> ofOne(TastytradeVenue::open, seed, placements);
            case TEKTII -> tektii(seed, placements);
        };
    }

    private static List<Run> ofOne(Venue.Opener broker, long seed, int placements) {
        int share = placements / HASTY_SHARE;
        Setting patient = Setting.patient(seed, placements - 3 * share);
        Setting hasty = Setting.hasty(seed + 1, share);
        Setting ahead = Setting.patient(seed + 2, share).skewed(SKEW);
        Setting behind = Setting.patient(seed + 3, share).skewed(SKEW.negated());
        return List.of(
                naive(broker, patient),
                ours("ours", broker, patient),
                ours("ours, broker later than told", broker, hasty),
                ours("ours, broker's clock 90 s ahead", broker, ahead),
                ours("ours, broker's clock 90 s behind", broker, behind));
    }

    private static List<Run> tektii(long seed, int placements) {
        int share = placements / (PROVIDERS.size() + 3);
        Venue.Opener mock = TektiiVenue.before(TektiiProvider.MOCK);
        List<Run> runs = new ArrayList<>();
        runs.add(naive(mock, Setting.patient(seed, share)));
        for (TektiiProvider provider : PROVIDERS) {
            Setting setting = Setting.patient(seed + runs.size(), share);
            runs.add(ours("ours, before " + provider.word(), TektiiVenue.before(provider), setting));
        }
        Venue.Opener doubling = TektiiVenue.before(TektiiProvider.MOCK, TektiiQuirk.SENDS_AGAIN);
        runs.add(ours("ours, gateway books twice", doubling, Setting.patient(seed + PROVIDERS.size(), share)));
        Setting hasty = Setting.hasty(seed + PROVIDERS.size() + 1, share);
        runs.add(ours("ours, broker later than told", mock, hasty));
        int rest = placements - (runs.size() - 1) * share;
        Setting ahead = Setting.patient(seed + PROVIDERS.size() + 2, rest).skewed(SKEW);
        runs.add(ours("ours, broker's clock 90 s ahead", mock, ahead));
        return runs;
    }

    private static Run naive(Venue.Opener broker, Setting setting) {
        return new Run(NAIVE, new Campaign(broker, setting, Clients.naive(setting)));
    }

    private static Run ours(String name, Venue.Opener broker, Setting setting) {
        return new Run(name, new Campaign(broker, setting, Clients.ours(setting)));
    }

    private static void print(Map<String, Result> results, PrintStream out) {
        Map<String, Integer> faults = new TreeMap<>();
        results.forEach((name, result) -> {
            if (!name.equals(NAIVE)) {
                result.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
            }
        });
        out.println("Faults that met our client:");
        faults.forEach((fault, count) -> out.printf("  %-70s %6d%n", fault, count));
        results.forEach((name, result) -> print(name, result, out));
    }

    private static void print(String name, Result result, PrintStream out) {
        boolean naive = name.equals(NAIVE);
        out.printf(
                "%n%s: %d placements in %.1f s%n",
                name, result.placements(), result.took().toMillis() / 1000.0);
        Set<Finding> inapplicable = naive ? Set.of(Finding.UNJOURNALLED) : Set.of();
        for (Finding finding : Finding.values()) {
            String count = inapplicable.contains(finding)
                    ? "no journal"
                    : String.valueOf(result.verdict().count(finding));
            out.printf("  %-20s %10s%s%n", finding, count, finding.isWrong() ? "  must be 0" : "");
        }
        result.verdict().examples().stream().limit(naive ? 5 : 20).forEach(example -> out.println("  ! " + example));
    }
}
