package io.orderwright.builder;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionType;

/**
 * Spreads of options that are given one by one: on futures too, with adjusted roots, or of several series of an index.
 *
 * <p>{@link Orders} has the same spreads by symbol, expiration and strikes. Options are given from the lowest strike to
 * the highest, puts before calls, and from the nearest expiration on; they become the legs in that order. An option
 * that is not what its place and the spread's name promise (type, strike, expiration, underlying) is refused when the
 * net price is given, together with everything else that is wrong. Each spread carries the number of units beside its
 * legs, and its {@link io.orderwright.order.ComplexStrategy}, which is advisory.
 */
public final class OptionSpreads extends OptionRolls {
    private OptionSpreads() {}

    /**
     * A bull call vertical.
     *
     * @param longCall the call of the lower strike, bought
     * @param shortCall the call of the higher strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage bullCallVertical(OptionContract longCall, OptionContract shortCall) {
        return SpreadShapes.bull(OptionType.CALL).of(longCall, shortCall);
    }

    /**
     * A bear call vertical.
     *
     * @param shortCall the call of the lower strike, sold
     * @param longCall the call of the higher strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage bearCallVertical(OptionContract shortCall, OptionContract longCall) {
        return SpreadShapes.bear(OptionType.CALL).of(shortCall, longCall);
    }

    /**
     * A bull put vertical.
     *
     * @param longPut the put of the lower strike, bought
     * @param shortPut the put of the higher strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage bullPutVertical(OptionContract longPut, OptionContract shortPut) {
        return SpreadShapes.bull(OptionType.PUT).of(longPut, shortPut);
    }

    /**
     * A bear put vertical.
     *
     * @param shortPut the put of the lower strike, sold
     * @param longPut the put of the higher strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage bearPutVertical(OptionContract shortPut, OptionContract longPut) {
        return SpreadShapes.bear(OptionType.PUT).of(shortPut, longPut);
    }

    /**
     * A short iron condor, for a credit.
     *
     * @param outerPut the lower put, bought
     * @param innerPut the higher put, sold
     * @param innerCall the lower call, sold
     * @param outerCall the higher call, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage ironCondor(
            OptionContract outerPut, OptionContract innerPut, OptionContract innerCall, OptionContract outerCall) {
        return SpreadShapes.IRON_CONDOR.of(outerPut, innerPut, innerCall, outerCall);
    }

    /**
     * A long iron condor, for a debit.
     *
     * @param outerPut the lower put, sold
     * @param innerPut the higher put, bought
     * @param innerCall the lower call, bought
     * @param outerCall the higher call, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage reverseIronCondor(
            OptionContract outerPut, OptionContract innerPut, OptionContract innerCall, OptionContract outerCall) {
        return SpreadShapes.REVERSE_IRON_CONDOR.of(outerPut, innerPut, innerCall, outerCall);
    }

    /**
     * A short iron butterfly, for a credit: the inner options have one strike.
     *
     * @param outerPut the lower put, bought
     * @param innerPut the higher put, sold
     * @param innerCall the lower call, sold
     * @param outerCall the higher call, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage ironButterfly(
            OptionContract outerPut, OptionContract innerPut, OptionContract innerCall, OptionContract outerCall) {
        return SpreadShapes.IRON_BUTTERFLY.of(outerPut, innerPut, innerCall, outerCall);
    }

    /**
     * A long iron butterfly, for a debit: the inner options have one strike.
     *
     * @param outerPut the lower put, sold
     * @param innerPut the higher put, bought
     * @param innerCall the lower call, bought
     * @param outerCall the higher call, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage reverseIronButterfly(
            OptionContract outerPut, OptionContract innerPut, OptionContract innerCall, OptionContract outerCall) {
        return SpreadShapes.REVERSE_IRON_BUTTERFLY.of(outerPut, innerPut, innerCall, outerCall);
    }

    /**
     * A long straddle.
     *
     * @param put the put, bought
     * @param call the call of the same strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longStraddle(OptionContract put, OptionContract call) {
        return SpreadShapes.LONG_STRADDLE.of(put, call);
    }

    /**
     * A long strangle.
     *
     * @param put the put, bought
     * @param call the call of a higher strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longStrangle(OptionContract put, OptionContract call) {
        return SpreadShapes.LONG_STRANGLE.of(put, call);
    }

    /**
     * A short straddle.
     *
     * @param put the put, sold
     * @param call the call of the same strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortStraddle(OptionContract put, OptionContract call) {
        return SpreadShapes.SHORT_STRADDLE.of(put, call);
    }

    /**
     * A short strangle.
     *
     * @param put the put, sold
     * @param call the call of a higher strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortStrangle(OptionContract put, OptionContract call) {
        return SpreadShapes.SHORT_STRANGLE.of(put, call);
    }

    /**
     * A long butterfly of calls or of puts, as its first option is.
     *
     * @param lower the option of the lowest strike, bought
     * @param middle the option in the middle, sold twice
     * @param higher the option of the highest strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longButterfly(OptionContract lower, OptionContract middle, OptionContract higher) {
        return SpreadShapes.longButterfly(type(lower, "lower")).of(lower, middle, higher);
    }

    /**
     * A long condor of calls or of puts, as its first option is.
     *
     * @param lowest the option of the lowest strike, bought
     * @param lower the option above it, sold
     * @param higher the option above that, sold
     * @param highest the option of the highest strike, bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longCondor(
            OptionContract lowest, OptionContract lower, OptionContract higher, OptionContract highest) {
        return SpreadShapes.longCondor(type(lowest, "lowest")).of(lowest, lower, higher, highest);
    }

    /**
     * A long calendar of calls or of puts, as its first option is.
     *
     * @param near the option that expires first, sold
     * @param far the option that expires last, bought, of the same strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longCalendar(OptionContract near, OptionContract far) {
        return SpreadShapes.longCalendar(type(near, "near")).of(near, far);
    }

    /**
     * A long diagonal of calls or of puts, as its first option is.
     *
     * @param near the option that expires first, sold
     * @param far the option that expires last, bought, of another strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage longDiagonal(OptionContract near, OptionContract far) {
        return SpreadShapes.longDiagonal(type(near, "near")).of(near, far);
    }

    /**
     * A short butterfly of calls or of puts, as its first option is.
     *
     * @param lower the option of the lowest strike, sold
     * @param middle the option in the middle, bought twice
     * @param higher the option of the highest strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortButterfly(OptionContract lower, OptionContract middle, OptionContract higher) {
        return SpreadShapes.shortButterfly(type(lower, "lower")).of(lower, middle, higher);
    }

    /**
     * A short condor of calls or of puts, as its first option is.
     *
     * @param lowest the option of the lowest strike, sold
     * @param lower the option above it, bought
     * @param higher the option above that, bought
     * @param highest the option of the highest strike, sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortCondor(
            OptionContract lowest, OptionContract lower, OptionContract higher, OptionContract highest) {
        return SpreadShapes.shortCondor(type(lowest, "lowest")).of(lowest, lower, higher, highest);
    }

    /**
     * A short calendar of calls or of puts, as its first option is.
     *
     * @param near the option that expires first, bought
     * @param far the option that expires last, sold, of the same strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortCalendar(OptionContract near, OptionContract far) {
        return SpreadShapes.shortCalendar(type(near, "near")).of(near, far);
    }

    /**
     * A short diagonal of calls or of puts, as its first option is.
     *
     * @param near the option that expires first, bought
     * @param far the option that expires last, sold, of another strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage shortDiagonal(OptionContract near, OptionContract far) {
        return SpreadShapes.shortDiagonal(type(near, "near")).of(near, far);
    }

    /**
     * A back ratio of calls or of puts: one sold nearer the money, two bought further out.
     *
     * @param lower the option of the lower strike: the call that is sold, or the put that is bought twice
     * @param higher the option of the higher strike: the call that is bought twice, or the put that is sold
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage backRatio(OptionContract lower, OptionContract higher) {
        return SpreadShapes.backRatio(type(lower, "lower")).of(lower, higher);
    }

    /**
     * A front ratio of calls or of puts: one bought nearer the money, two sold further out.
     *
     * @param lower the option of the lower strike: the call that is bought, or the put that is sold twice
     * @param higher the option of the higher strike: the call that is sold twice, or the put that is bought
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage frontRatio(OptionContract lower, OptionContract higher) {
        return SpreadShapes.frontRatio(type(lower, "lower")).of(lower, higher);
    }

    /**
     * A hundred shares bought for each call sold. For contracts that deliver a hundred shares.
     *
     * @param shares the shares
     * @param call the call on them
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage coveredCall(Equity shares, OptionContract call) {
        return SpreadShapes.COVERED_CALL.of(shares, call);
    }

    /**
     * A hundred shares bought for each put bought. For contracts that deliver a hundred shares.
     *
     * @param shares the shares
     * @param put the put on them
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage protectivePut(Equity shares, OptionContract put) {
        return SpreadShapes.PROTECTIVE_PUT.of(shares, put);
    }

    /**
     * A hundred shares, a put bought and a call sold. For contracts that deliver a hundred shares.
     *
     * @param shares the shares
     * @param put the put on them
     * @param call the call on them, of a higher strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage collar(Equity shares, OptionContract put, OptionContract call) {
        return SpreadShapes.COLLAR.of(shares, put, call);
    }

    /**
     * A put bought and a call sold, around shares that are held already.
     *
     * @param put the put
     * @param call the call, of a higher strike
     * @return the spread, to open until said otherwise
     */
    public static SpreadStage syntheticCollar(OptionContract put, OptionContract call) {
        return SpreadShapes.SYNTHETIC_COLLAR.of(put, call);
    }
}
