package io.orderwright.builder;

import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionType;
import java.util.Objects;

/** The words that begin a roll: what is left, and what takes its place. */
abstract class RollWords extends OrderWords {
    RollWords() {}

    /**
     * A bull call vertical left, and another one in its place.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @return the stage that names the vertical that is left
     */
    public static VerticalRollStage bullCallVerticalRoll(String symbol) {
        return new VerticalRollStage(SpreadShapes.bull(OptionType.CALL), symbol);
    }

    /**
     * A bull put vertical left, and another one in its place.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @return the stage that names the vertical that is left
     */
    public static VerticalRollStage bullPutVerticalRoll(String symbol) {
        return new VerticalRollStage(SpreadShapes.bull(OptionType.PUT), symbol);
    }

    /**
     * A bear call vertical left, and another one in its place.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @return the stage that names the vertical that is left
     */
    public static VerticalRollStage bearCallVerticalRoll(String symbol) {
        return new VerticalRollStage(SpreadShapes.bear(OptionType.CALL), symbol);
    }

    /**
     * A bear put vertical left, and another one in its place.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @return the stage that names the vertical that is left
     */
    public static VerticalRollStage bearPutVerticalRoll(String symbol) {
        return new VerticalRollStage(SpreadShapes.bear(OptionType.PUT), symbol);
    }

    /**
     * An option that is held long sold, and another one bought in its place: a higher or lower strike, a later
     * expiration, or both.
     *
     * @param from the option that is left
     * @param to the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     */
    public static SpreadSizeStage rollLong(OptionContract from, OptionContract to) {
        return OptionSpreads.rollLong(from, to);
    }

    /**
     * An option that is held long sold, and another one bought in its place: a higher or lower strike, a later
     * expiration, or both.
     *
     * @param from the OCC symbol of the option that is left
     * @param to the OCC symbol of the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     * @throws io.orderwright.InvalidOrderException if one of them is no such symbol
     */
    public static SpreadSizeStage rollLong(String from, String to) {
        return rollLong(
                Option.parse(Objects.requireNonNull(from, "from")), Option.parse(Objects.requireNonNull(to, "to")));
    }

    /**
     * An option that is held short bought back, and another one sold in its place: a higher or lower strike, a later
     * expiration, or both.
     *
     * @param from the option that is left
     * @param to the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     */
    public static SpreadSizeStage rollShort(OptionContract from, OptionContract to) {
        return OptionSpreads.rollShort(from, to);
    }

    /**
     * An option that is held short bought back, and another one sold in its place: a higher or lower strike, a later
     * expiration, or both.
     *
     * @param from the OCC symbol of the option that is left
     * @param to the OCC symbol of the option that takes its place, of the same type, and not expiring before it
     * @return the stage that says how many
     * @throws io.orderwright.InvalidOrderException if one of them is no such symbol
     */
    public static SpreadSizeStage rollShort(String from, String to) {
        return rollShort(
                Option.parse(Objects.requireNonNull(from, "from")), Option.parse(Objects.requireNonNull(to, "to")));
    }
}
