package io.orderwright.order;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The size of a package of legs: how many units of its smallest whole ratio it holds. */
final class PackageSize {
    private PackageSize() {}

    /** The number of units: 5 for legs of 5 and 10, 0.5 for legs of 0.5 and 1; 1 where every leg is zero. */
    static BigDecimal of(List<Leg> legs) {
        if (legs.size() == 1) {
            return legs.get(0).quantity().amount();
        }
        int scale = 0;
        for (Leg leg : legs) {
            scale = Math.max(scale, leg.quantity().amount().scale());
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Leg leg : legs) {
            divisor = divisor.gcd(unscaled(leg, scale));
        }
        if (divisor.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal size = new BigDecimal(divisor, scale).stripTrailingZeros();
        return size.scale() < 0 ? size.setScale(0) : size;
    }

    /** The legs with as many units of the package as asked, in the ratio they have. */
    static List<Leg> resize(List<Leg> legs, BigDecimal units) {
        if (legs.size() == 1) {
            Leg leg = legs.get(0);
            QuantityUnit unit = leg.quantity().unit();
            boolean all = unit.equals(QuantityUnit.ALL);
            return List.of(leg.withQuantity(Quantity.of(units, all ? QuantityUnit.UNITS : unit)));
        }
        BigDecimal size = of(legs);
        List<Leg> resized = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            Quantity quantity = leg.quantity();
            BigDecimal ratio = quantity.amount().divide(size);
            resized.add(leg.withQuantity(Quantity.of(units.multiply(whole(ratio)), quantity.unit())));
        }
        return resized;
    }

    /** A ratio is whole by what the size is; a scale of its own would show in the quantity. */
    private static BigDecimal whole(BigDecimal ratio) {
        return ratio.setScale(0);
    }

    private static BigInteger unscaled(Leg leg, int scale) {
        return leg.quantity().amount().setScale(scale).unscaledValue();
    }
}
