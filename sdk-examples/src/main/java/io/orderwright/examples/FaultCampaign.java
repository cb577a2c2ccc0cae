package io.orderwright.examples;

import io.orderwright.examples.campaign.Campaigns;
import io.orderwright.examples.campaign.Campaigns.Broker;
import java.util.Locale;

/** Places thousands of orders under faults, and prints what a ledger says of our client and of a naive one. */
public final class FaultCampaign {
    private static final int PLACEMENTS = 10_000;

    private FaultCampaign() {}

    /**
     * Runs the campaign.
     *
     * @param args the seed, how many placements, and the broker, {@code schwab}, {@code tektii} or {@code tastytrade}; today's nanoseconds,
     *     10,000 and Schwab unless given
     */
    public static void main(String[] args) {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : System.nanoTime() % 1_000_000;
        int placements = args.length > 1 ? Integer.parseInt(args[1]) : PLACEMENTS;
        Broker broker = args.length > 2 ? Broker.valueOf(args[2].toUpperCase(Locale.ROOT)) : Broker.SCHWAB;
        int wrongs = Campaigns.print(broker, seed, placements, System.out);
        if (wrongs > 0) {
            System.exit(1);
        }
    }
}
