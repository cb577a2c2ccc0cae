package io.orderwright.broker.tastytrade;

import io.orderwright.order.Leg;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** How many units of its smallest ratio an order has: tastytrade's size, which follows from the legs. */
final class PackageCount {
    private PackageCount() {}

    /** Whether the order's own count says nothing beyond its legs. */
    static boolean isToldByLegs(SingleOrder order) {
        List<Leg> legs = order.legs();
        for (Leg leg : legs) {
            if (!leg.quantity().unit().equals(QuantityUnit.UNITS)) {
                return false;
            }
        }
        return order.units().filter(units -> units.compareTo(of(legs)) == 0).isPresent();
    }

    /** How many packages legs are, in their lowest ratio; of one leg its quantity. */
    static BigDecimal of(List<Leg> legs) {
        int scale = 0;
        for (Leg leg : legs) {
            scale = Math.max(scale, leg.quantity().amount().scale());
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Leg leg : legs) {
            divisor = divisor.gcd(leg.quantity().amount().setScale(scale).unscaledValue());
        }
        return new BigDecimal(divisor, scale);
    }
}
