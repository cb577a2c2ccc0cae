package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.time.LocalDate;

/**
 * The words that begin a spread. What its name promises about strikes and expirations is checked when its net price is
 * given, and refused where it is not so; nothing is put in order silently.
 */
abstract class SpreadWords extends RollWords {
    SpreadWords() {}

    /**
     * A call bought and one of a higher strike sold, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage bullCallVertical(String symbol, LocalDate expiration) {
        return SpreadStages.vertical(SpreadShapes.bull(OptionType.CALL), new Series(symbol, expiration));
    }

    /**
     * A call sold and one of a higher strike bought, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage bearCallVertical(String symbol, LocalDate expiration) {
        return SpreadStages.vertical(SpreadShapes.bear(OptionType.CALL), new Series(symbol, expiration));
    }

    /**
     * A put bought and one of a higher strike sold, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage bullPutVertical(String symbol, LocalDate expiration) {
        return SpreadStages.vertical(SpreadShapes.bull(OptionType.PUT), new Series(symbol, expiration));
    }

    /**
     * A put sold and one of a higher strike bought, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage bearPutVertical(String symbol, LocalDate expiration) {
        return SpreadStages.vertical(SpreadShapes.bear(OptionType.PUT), new Series(symbol, expiration));
    }

    /**
     * Two puts below two calls, the inner ones sold, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes of the puts
     */
    public static IronCondorStage ironCondor(String symbol, LocalDate expiration) {
        return new IronCondorStage(SpreadShapes.IRON_CONDOR, new Series(symbol, expiration));
    }

    /**
     * Two puts below two calls, the inner ones bought, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes of the puts
     */
    public static IronCondorStage reverseIronCondor(String symbol, LocalDate expiration) {
        return new IronCondorStage(SpreadShapes.REVERSE_IRON_CONDOR, new Series(symbol, expiration));
    }

    /**
     * A put and a call of one strike sold, a lower put and a higher call bought, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static ThreeStrikesStage ironButterfly(String symbol, LocalDate expiration) {
        return SpreadStages.ironButterfly(SpreadShapes.IRON_BUTTERFLY, new Series(symbol, expiration));
    }

    /**
     * A put and a call of one strike bought, a lower put and a higher call sold, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static ThreeStrikesStage reverseIronButterfly(String symbol, LocalDate expiration) {
        return SpreadStages.ironButterfly(SpreadShapes.REVERSE_IRON_BUTTERFLY, new Series(symbol, expiration));
    }

    /**
     * A put and a call of one strike bought, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strike
     */
    public static StrikeStage longStraddle(String symbol, LocalDate expiration) {
        return SpreadStages.straddle(SpreadShapes.LONG_STRADDLE, new Series(symbol, expiration));
    }

    /**
     * A put and a call of a higher strike bought, for a debit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage longStrangle(String symbol, LocalDate expiration) {
        return SpreadStages.putAndCall(SpreadShapes.LONG_STRANGLE, new Series(symbol, expiration));
    }

    /**
     * A put and a call of one strike sold, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strike
     */
    public static StrikeStage shortStraddle(String symbol, LocalDate expiration) {
        return SpreadStages.straddle(SpreadShapes.SHORT_STRADDLE, new Series(symbol, expiration));
    }

    /**
     * A put and a call of a higher strike sold, for a credit.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage shortStrangle(String symbol, LocalDate expiration) {
        return SpreadStages.putAndCall(SpreadShapes.SHORT_STRANGLE, new Series(symbol, expiration));
    }

    /**
     * Three strikes of one type, the outer ones bought and the middle one sold twice.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static ButterflyStage longButterfly(String symbol, LocalDate expiration) {
        return SpreadStages.butterfly(SpreadShapes::longButterfly, new Series(symbol, expiration));
    }

    /**
     * Four strikes of one type, the outer ones bought and the inner ones sold.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static CondorStage longCondor(String symbol, LocalDate expiration) {
        return SpreadStages.condor(SpreadShapes::longCondor, new Series(symbol, expiration));
    }

    /**
     * Three strikes of one type, the outer ones sold and the middle one bought twice.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static ButterflyStage shortButterfly(String symbol, LocalDate expiration) {
        return SpreadStages.butterfly(SpreadShapes::shortButterfly, new Series(symbol, expiration));
    }

    /**
     * Four strikes of one type, the outer ones sold and the inner ones bought.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static CondorStage shortCondor(String symbol, LocalDate expiration) {
        return SpreadStages.condor(SpreadShapes::shortCondor, new Series(symbol, expiration));
    }

    /**
     * Two options of one type and strike, the nearer one sold and the later one bought.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param near the nearer expiration
     * @param far the later expiration
     * @return the stage that names the type and the strike
     */
    public static CalendarStage longCalendar(String symbol, LocalDate near, LocalDate far) {
        return SpreadStages.calendar(SpreadShapes::longCalendar, new Series(symbol, near), new Series(symbol, far));
    }

    /**
     * Two options of one type and two strikes, the nearer one sold and the later one bought.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param near the nearer expiration
     * @param far the later expiration
     * @return the stage that names the type and the strikes
     */
    public static DiagonalStage longDiagonal(String symbol, LocalDate near, LocalDate far) {
        return SpreadStages.diagonal(SpreadShapes::longDiagonal, new Series(symbol, near), new Series(symbol, far));
    }

    /**
     * Two options of one type and strike, the nearer one bought and the later one sold.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param near the nearer expiration
     * @param far the later expiration
     * @return the stage that names the type and the strike
     */
    public static CalendarStage shortCalendar(String symbol, LocalDate near, LocalDate far) {
        return SpreadStages.calendar(SpreadShapes::shortCalendar, new Series(symbol, near), new Series(symbol, far));
    }

    /**
     * Two options of one type and two strikes, the nearer one bought and the later one sold.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param near the nearer expiration
     * @param far the later expiration
     * @return the stage that names the type and the strikes
     */
    public static DiagonalStage shortDiagonal(String symbol, LocalDate near, LocalDate far) {
        return SpreadStages.diagonal(SpreadShapes::shortDiagonal, new Series(symbol, near), new Series(symbol, far));
    }

    /**
     * One option sold and two bought that are further out: higher calls, or lower puts.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static RatioStage backRatio(String symbol, LocalDate expiration) {
        return SpreadStages.ratio(SpreadShapes::backRatio, new Series(symbol, expiration));
    }

    /**
     * One option bought and two sold that are further out: higher calls, or lower puts.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the type and the strikes
     */
    public static RatioStage frontRatio(String symbol, LocalDate expiration) {
        return SpreadStages.ratio(SpreadShapes::frontRatio, new Series(symbol, expiration));
    }

    /**
     * A hundred shares bought and a call on them sold, for a debit. To sell a call on shares that are held already, say
     * {@code sellToOpen}.
     *
     * @param symbol the ticker of the shares, which is also the root of the options
     * @param expiration when the options expire
     * @return the stage that names the strike
     * @throws io.orderwright.InvalidOrderException if the symbol is no ticker
     */
    public static StrikeStage coveredCall(String symbol, LocalDate expiration) {
        return SpreadStages.covered(SpreadShapes.COVERED_CALL, new Series(symbol, expiration));
    }

    /**
     * A hundred shares bought and a put on them bought, for a debit.
     *
     * @param symbol the ticker of the shares, which is also the root of the options
     * @param expiration when the options expire
     * @return the stage that names the strike
     * @throws io.orderwright.InvalidOrderException if the symbol is no ticker
     */
    public static StrikeStage protectivePut(String symbol, LocalDate expiration) {
        return SpreadStages.covered(SpreadShapes.PROTECTIVE_PUT, new Series(symbol, expiration));
    }

    /**
     * A hundred shares bought, a put on them bought and a call of a higher strike sold, for a debit.
     *
     * @param symbol the ticker of the shares, which is also the root of the options
     * @param expiration when the options expire
     * @return the stage that names the strikes
     * @throws io.orderwright.InvalidOrderException if the symbol is no ticker
     */
    public static TwoStrikesStage collar(String symbol, LocalDate expiration) {
        return SpreadStages.collar(SpreadShapes.COLLAR, new Series(symbol, expiration));
    }

    /**
     * A put bought and a call of a higher strike sold, around shares that are held already.
     *
     * @param symbol the root of the options, such as {@code SPY}
     * @param expiration when the options expire
     * @return the stage that names the strikes
     */
    public static TwoStrikesStage syntheticCollar(String symbol, LocalDate expiration) {
        return SpreadStages.putAndCall(SpreadShapes.SYNTHETIC_COLLAR, new Series(symbol, expiration));
    }
}
