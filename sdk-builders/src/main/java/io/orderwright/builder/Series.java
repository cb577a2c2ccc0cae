package io.orderwright.builder;

import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionType;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The options of one root and expiration. */
record Series(String root, LocalDate expiration) {
    Series {
        Objects.requireNonNull(root, "symbol");
        Objects.requireNonNull(expiration, "expiration");
    }

    Option put(BigDecimal strike) {
        return Option.put(root, expiration, strike);
    }

    Option call(BigDecimal strike) {
        return Option.call(root, expiration, strike);
    }

    Option option(OptionType type, BigDecimal strike) {
        return Option.of(root, expiration, type, strike);
    }

    /** Reads a strike; whether it can be one is the option's affair. */
    static BigDecimal strike(String name, String text) {
        return Decimals.parse("strike", Objects.requireNonNull(text, name));
    }
}
