package io.orderwright.order;

import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The size of a package of legs: how many units of its smallest whole ratio it holds. */
final class PackageSize {
    private PackageSize() {}

    /** The number of units, at least one where the legs are whole; one where they are not. */
    static BigDecimal of(List<Leg> legs) {
        if (legs.size() == 1) {
            return legs.get(0).quantity().amount();
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Leg leg : legs) {
            BigDecimal amount = leg.quantity().amount();
            if (!Decimals.isWhole(amount)) {
                return BigDecimal.ONE;
            }
            divisor = divisor.gcd(amount.toBigInteger());
        }
        return divisor.signum() == 0 ? BigDecimal.ONE : new BigDecimal(divisor);
    }

    /** The legs with as many units of the package as asked, in the ratio they have. */
    static List<Leg> resize(List<Leg> legs, BigDecimal units) {
        BigDecimal divisor = of(legs);
        List<Leg> resized = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            BigDecimal amount = leg.quantity().amount();
            BigDecimal ratio = legs.size() == 1 ? BigDecimal.ONE : new BigDecimal(ratio(amount, divisor));
            resized.add(leg.withQuantity(
                    Quantity.of(units.multiply(ratio), leg.quantity().unit())));
        }
        return resized;
    }

    private static BigInteger ratio(BigDecimal amount, BigDecimal divisor) {
        return amount.toBigInteger().divide(divisor.toBigInteger());
    }
}
