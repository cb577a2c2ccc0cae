package io.orderwright.builder;

import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionType;
import java.util.Objects;

/** Rolls of options that are given one by one. */
abstract class OptionRolls {
    OptionRolls() {}

    /**
     * An option that is held long is left, and another one takes its place.
     *
     * @param from the option that is left
     * @param to the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     */
    public static SpreadSizeStage rollLong(OptionContract from, OptionContract to) {
        return SpreadShapes.rollLong(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"))
                .of(from, to);
    }

    /**
     * An option that is held short is left, and another one takes its place.
     *
     * @param from the option that is left
     * @param to the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     */
    public static SpreadSizeStage rollShort(OptionContract from, OptionContract to) {
        return SpreadShapes.rollShort(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"))
                .of(from, to);
    }

    /**
     * A bull vertical of calls or of puts is left, and another one takes its place.
     *
     * @param fromLower the option of the lower strike that is left
     * @param fromHigher the option of the higher strike that is left
     * @param toLower the option of the lower strike that takes its place
     * @param toHigher the option of the higher strike that takes its place
     * @return the stage that says how many
     */
    public static SpreadSizeStage bullVerticalRoll(
            OptionContract fromLower, OptionContract fromHigher, OptionContract toLower, OptionContract toHigher) {
        return SpreadShapes.verticalRoll(SpreadShapes.bull(type(fromLower, "fromLower")))
                .of(fromLower, fromHigher, toLower, toHigher);
    }

    /**
     * A bear vertical of calls or of puts is left, and another one takes its place.
     *
     * @param fromLower the option of the lower strike that is left
     * @param fromHigher the option of the higher strike that is left
     * @param toLower the option of the lower strike that takes its place
     * @param toHigher the option of the higher strike that takes its place
     * @return the stage that says how many
     */
    public static SpreadSizeStage bearVerticalRoll(
            OptionContract fromLower, OptionContract fromHigher, OptionContract toLower, OptionContract toHigher) {
        return SpreadShapes.verticalRoll(SpreadShapes.bear(type(fromLower, "fromLower")))
                .of(fromLower, fromHigher, toLower, toHigher);
    }

    static OptionType type(OptionContract option, String name) {
        return Objects.requireNonNull(option, name).type();
    }
}
