package io.orderwright.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/** The rules without parameters. */
enum GivenRule implements PriceRule {
    TRUNCATING {
        @Override
        BigDecimal price(BigDecimal number) {
            if (number.signum() == 0) {
                return ZERO_CENTS;
            }
            // The number is below 1 exactly when it has no digits before the point.
            boolean belowOne = Decimals.roundable(number).precision() <= number.scale();
            return number.setScale(belowOne ? 4 : 2, RoundingMode.DOWN);
        }
    },
    EXACT {
        @Override
        BigDecimal price(BigDecimal number) {
            return Decimals.bounded("", number);
        }
    };

    private static final BigDecimal ZERO_CENTS = new BigDecimal("0.00");

    @Override
    public BigDecimal apply(BigDecimal number, PriceSide side) {
        Objects.requireNonNull(side, "side");
        return price(Objects.requireNonNull(number, "number"));
    }

    abstract BigDecimal price(BigDecimal number);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
