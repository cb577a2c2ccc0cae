package io.orderwright.builder;

import static io.orderwright.builder.SpreadPart.buy;
import static io.orderwright.builder.SpreadPart.sell;
import static io.orderwright.builder.StrikeStep.ABOVE;
import static io.orderwright.builder.StrikeStep.ANY;
import static io.orderwright.builder.StrikeStep.DIFFERENT;
import static io.orderwright.builder.StrikeStep.SAME;
import static io.orderwright.instrument.OptionType.CALL;
import static io.orderwright.instrument.OptionType.PUT;

import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionType;
import io.orderwright.order.ComplexStrategy;
import java.util.List;
import java.util.Locale;

/** The table of spreads. Options stand from the lowest strike to the highest, and from the nearest expiration on. */
final class SpreadShapes {
    static final SpreadShape LONG_STRADDLE =
            SpreadShape.of("long straddle", SpreadKind.debit(ComplexStrategy.STRADDLE), buy(PUT, ANY), buy(CALL, SAME));
    static final SpreadShape SHORT_STRADDLE = LONG_STRADDLE.opposed("short straddle");

    static final SpreadShape LONG_STRANGLE = SpreadShape.of(
            "long strangle", SpreadKind.debit(ComplexStrategy.STRANGLE), buy(PUT, ANY), buy(CALL, ABOVE));
    static final SpreadShape SHORT_STRANGLE = LONG_STRANGLE.opposed("short strangle");

    static final SpreadShape IRON_CONDOR = SpreadShape.of(
                    "short iron condor",
                    SpreadKind.credit(ComplexStrategy.IRON_CONDOR),
                    buy(PUT, ANY),
                    sell(PUT, ABOVE),
                    sell(CALL, ABOVE),
                    buy(CALL, ABOVE))
            .otherwise(SpreadKind.credit(ComplexStrategy.UNBALANCED_IRON_CONDOR));
    static final SpreadShape REVERSE_IRON_CONDOR = IRON_CONDOR.opposed("reverse iron condor");

    /** Brokers know it as an iron condor whose inner strikes are one. */
    static final SpreadShape IRON_BUTTERFLY = SpreadShape.of(
                    "short iron butterfly",
                    SpreadKind.credit(ComplexStrategy.IRON_CONDOR),
                    buy(PUT, ANY),
                    sell(PUT, ABOVE),
                    sell(CALL, SAME),
                    buy(CALL, ABOVE))
            .otherwise(SpreadKind.credit(ComplexStrategy.UNBALANCED_IRON_CONDOR));

    static final SpreadShape REVERSE_IRON_BUTTERFLY = IRON_BUTTERFLY.opposed("reverse iron butterfly");

    static final SpreadShape COVERED_CALL =
            SpreadShape.of("covered call", SpreadKind.debit(ComplexStrategy.COVERED), sell(CALL, ANY));

    /** No broker's list has a word of its own for it. */
    static final SpreadShape PROTECTIVE_PUT =
            SpreadShape.of("protective put", SpreadKind.debit(ComplexStrategy.CUSTOM), buy(PUT, ANY));

    static final SpreadShape COLLAR = SpreadShape.of(
            "collar", SpreadKind.debit(ComplexStrategy.COLLAR_WITH_STOCK), buy(PUT, ANY), sell(CALL, ABOVE));
    static final SpreadShape SYNTHETIC_COLLAR = SpreadShape.of(
            "synthetic collar", SpreadKind.either(ComplexStrategy.COLLAR_SYNTHETIC), buy(PUT, ANY), sell(CALL, ABOVE));

    private SpreadShapes() {}

    /** The lower strike bought: it gains when the underlying rises, with calls and with puts. */
    static SpreadShape bull(OptionType type) {
        SpreadKind kind =
                type == CALL ? SpreadKind.debit(ComplexStrategy.VERTICAL) : SpreadKind.credit(ComplexStrategy.VERTICAL);
        return SpreadShape.of("bull " + word(type) + " vertical", kind, buy(type, ANY), sell(type, ABOVE));
    }

    static SpreadShape bear(OptionType type) {
        return bull(type).opposed("bear " + word(type) + " vertical");
    }

    static SpreadShape longButterfly(OptionType type) {
        return SpreadShape.of(
                        "long " + word(type) + " butterfly",
                        SpreadKind.debit(ComplexStrategy.BUTTERFLY),
                        buy(type, ANY),
                        sell(type, ABOVE).twice(),
                        buy(type, ABOVE))
                .otherwise(SpreadKind.either(ComplexStrategy.UNBALANCED_BUTTERFLY));
    }

    static SpreadShape shortButterfly(OptionType type) {
        return longButterfly(type).opposed("short " + word(type) + " butterfly");
    }

    static SpreadShape longCondor(OptionType type) {
        return SpreadShape.of(
                        "long " + word(type) + " condor",
                        SpreadKind.debit(ComplexStrategy.CONDOR),
                        buy(type, ANY),
                        sell(type, ABOVE),
                        sell(type, ABOVE),
                        buy(type, ABOVE))
                .otherwise(SpreadKind.either(ComplexStrategy.UNBALANCED_CONDOR));
    }

    static SpreadShape shortCondor(OptionType type) {
        return longCondor(type).opposed("short " + word(type) + " condor");
    }

    static SpreadShape longCalendar(OptionType type) {
        return SpreadShape.of(
                "long " + word(type) + " calendar",
                SpreadKind.either(ComplexStrategy.CALENDAR),
                sell(type, ANY),
                buy(type, SAME).expiring(ExpirationStep.LATER));
    }

    static SpreadShape shortCalendar(OptionType type) {
        return longCalendar(type).opposed("short " + word(type) + " calendar");
    }

    static SpreadShape longDiagonal(OptionType type) {
        return SpreadShape.of(
                "long " + word(type) + " diagonal",
                SpreadKind.either(ComplexStrategy.DIAGONAL),
                sell(type, ANY),
                buy(type, DIFFERENT).expiring(ExpirationStep.LATER));
    }

    static SpreadShape shortDiagonal(OptionType type) {
        return longDiagonal(type).opposed("short " + word(type) + " diagonal");
    }

    /** One sold nearer the money, two bought further out: the higher calls, the lower puts. */
    static SpreadShape backRatio(OptionType type) {
        SpreadKind kind = SpreadKind.either(ComplexStrategy.BACK_RATIO);
        String name = word(type) + " back ratio";
        return type == CALL
                ? SpreadShape.of(name, kind, sell(type, ANY), buy(type, ABOVE).twice())
                : SpreadShape.of(name, kind, buy(type, ANY).twice(), sell(type, ABOVE));
    }

    /** A back ratio from the other side, for which no broker's list has a word. */
    static SpreadShape frontRatio(OptionType type) {
        SpreadShape opposed = backRatio(type).opposed(word(type) + " front ratio");
        SpreadKind kind = SpreadKind.either(ComplexStrategy.CUSTOM);
        return new SpreadShape(opposed.name(), opposed.parts(), kind, kind);
    }

    /** What is left, then what takes its place: a vertical, a calendar or a diagonal, by what differs. */
    static SpreadShape rollLong(OptionContract from, OptionContract to) {
        SpreadPart opening = buy(from.type(), ANY);
        return roll("roll of a long " + word(from.type()), opening, rolled(from, to));
    }

    static SpreadShape rollShort(OptionContract from, OptionContract to) {
        SpreadPart opening = sell(from.type(), ANY);
        return roll("roll of a short " + word(from.type()), opening, rolled(from, to));
    }

    private static SpreadShape roll(String name, SpreadPart opening, ComplexStrategy strategy) {
        return SpreadShape.of(
                name, SpreadKind.either(strategy), opening.closing(), opening.expiring(ExpirationStep.NOT_EARLIER));
    }

    private static ComplexStrategy rolled(OptionContract from, OptionContract to) {
        if (from.expiration().equals(to.expiration())) {
            return ComplexStrategy.VERTICAL;
        }
        return from.strike().compareTo(to.strike()) == 0 ? ComplexStrategy.CALENDAR : ComplexStrategy.DIAGONAL;
    }

    /** A vertical that is left, then one of the same kind that takes its place. */
    static SpreadShape verticalRoll(SpreadShape vertical) {
        SpreadPart lower = vertical.parts().get(0);
        SpreadPart upper = vertical.parts().get(1);
        return new SpreadShape(
                vertical.name() + " roll",
                List.of(lower.closing(), upper.closing(), lower.expiring(ExpirationStep.NOT_EARLIER), upper),
                SpreadKind.either(ComplexStrategy.VERTICAL_ROLL),
                SpreadKind.either(ComplexStrategy.UNBALANCED_VERTICAL_ROLL));
    }

    private static String word(OptionType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
