package io.orderwright.broker.schwab;

import io.orderwright.client.Placement;
import io.orderwright.internal.dialect.Refusals;

/** What Schwab can do with a placement: it keeps no id of the client's, and an order goes to one account. */
final class PlacementRules {
    private PlacementRules() {}

    static void check(Placement how, Refusals refusals) {
        how.clientOrderId()
                .ifPresent(id -> refusals.add(
                        "placement.clientOrderId",
                        "has no field at Schwab, which keeps no client order id",
                        id,
                        "leave it out; give a key to place once"));
        if (how.accounts().size() > 1) {
            refusals.add(
                    "placement.accounts",
                    "must be one account at Schwab",
                    how.accounts().size() + " accounts",
                    "place the order once for each account");
        }
    }
}
