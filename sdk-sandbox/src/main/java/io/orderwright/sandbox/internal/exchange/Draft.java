package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is not booked yet.
 *
 * @param structure how it hangs together
 * @param legs its legs; empty for an OCO
 * @param terms how it trades; null for an OCO
 * @param children its members
 */
public record Draft(
        Structure structure, List<Leg> legs, @Nullable Terms terms, List<Draft> children) {
    /** {@return how often the legs' ratio is ordered: shares, contracts or spreads; zero for an OCO} */
    public BigDecimal quantity() {
        if (legs.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (legs.size() == 1) {
            return legs.get(0).quantity();
        }
        BigInteger common = BigInteger.ZERO;
        for (Leg leg : legs) {
            common = common.gcd(leg.quantity().toBigInteger());
        }
        return new BigDecimal(common);
    }

    /** {@return how much of a leg belongs to one unit of the order} */
    public BigDecimal ratio(Leg leg) {
        return legs.size() == 1 ? BigDecimal.ONE : leg.quantity().divide(quantity());
    }
}
