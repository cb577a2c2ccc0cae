package io.orderwright.broker.tastytrade;

import io.orderwright.client.Placement;
import io.orderwright.internal.dialect.Refusals;

/** What tastytrade can do with a placement: an order goes to one account. */
final class PlacementRules {
    private PlacementRules() {}

    static void check(Placement how, Refusals refusals) {
        how.clientOrderId()
                .filter(String::isBlank)
                .ifPresent(id -> refusals.add(
                        "placement.clientOrderId", "must not be blank", "blank", "give an id, or leave it out"));
        if (how.accounts().size() > 1) {
            refusals.add(
                    "placement.accounts",
                    "must be one account at tastytrade",
                    how.accounts().size() + " accounts",
                    "place the order once for each account");
        }
    }
}
