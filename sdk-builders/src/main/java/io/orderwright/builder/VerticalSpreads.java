package io.orderwright.builder;

import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Templates for vertical spreads: bull and bear, of calls and of puts, to open and to close.
 *
 * <p>They replace the {@code …_vertical_…} templates of tda-api and schwab-py, named with each. The option of the lower
 * strike is always the first argument and the first leg. Options whose strikes stand the other way round, or that differ
 * in underlying, expiration or type, are refused with an {@link io.orderwright.InvalidOrderException} that names what
 * is wrong; they are never sorted. The order lives for the day in the normal session, and carries the quantity beside
 * its legs and the complex strategy VERTICAL. Every template returns a builder with which it can be changed further.
 *
 * <p>Options are given by their OCC symbols of 21 characters, or as they are. The net price is for one spread, without a
 * sign; given as text it is sent as it is written, given as a number it goes through the order's price rule.
 */
public final class VerticalSpreads {
    private VerticalSpreads() {}

    /** {@return a bull call vertical to open, for a net debit; {@code bull_call_vertical_open}} */
    public static OrderBuilder bullCallVerticalOpen(String longCall, String shortCall, long quantity, String netDebit) {
        return OptionSpreads.bullCallVertical(option(longCall, "longCall"), option(shortCall, "shortCall"))
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull call vertical to open, for a net debit; {@code bull_call_vertical_open}} */
    public static OrderBuilder bullCallVerticalOpen(
            String longCall, String shortCall, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bullCallVertical(option(longCall, "longCall"), option(shortCall, "shortCall"))
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull call vertical to open, for a net debit; {@code bull_call_vertical_open}} */
    public static OrderBuilder bullCallVerticalOpen(
            OptionContract longCall, OptionContract shortCall, long quantity, String netDebit) {
        return OptionSpreads.bullCallVertical(longCall, shortCall)
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull call vertical to open, for a net debit; {@code bull_call_vertical_open}} */
    public static OrderBuilder bullCallVerticalOpen(
            OptionContract longCall, OptionContract shortCall, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bullCallVertical(longCall, shortCall)
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull call vertical to close, for a net credit; {@code bull_call_vertical_close}} */
    public static OrderBuilder bullCallVerticalClose(
            String longCall, String shortCall, long quantity, String netCredit) {
        return OptionSpreads.bullCallVertical(option(longCall, "longCall"), option(shortCall, "shortCall"))
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull call vertical to close, for a net credit; {@code bull_call_vertical_close}} */
    public static OrderBuilder bullCallVerticalClose(
            String longCall, String shortCall, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bullCallVertical(option(longCall, "longCall"), option(shortCall, "shortCall"))
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull call vertical to close, for a net credit; {@code bull_call_vertical_close}} */
    public static OrderBuilder bullCallVerticalClose(
            OptionContract longCall, OptionContract shortCall, long quantity, String netCredit) {
        return OptionSpreads.bullCallVertical(longCall, shortCall)
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull call vertical to close, for a net credit; {@code bull_call_vertical_close}} */
    public static OrderBuilder bullCallVerticalClose(
            OptionContract longCall, OptionContract shortCall, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bullCallVertical(longCall, shortCall)
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear call vertical to open, for a net credit; {@code bear_call_vertical_open}} */
    public static OrderBuilder bearCallVerticalOpen(
            String shortCall, String longCall, long quantity, String netCredit) {
        return OptionSpreads.bearCallVertical(option(shortCall, "shortCall"), option(longCall, "longCall"))
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear call vertical to open, for a net credit; {@code bear_call_vertical_open}} */
    public static OrderBuilder bearCallVerticalOpen(
            String shortCall, String longCall, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bearCallVertical(option(shortCall, "shortCall"), option(longCall, "longCall"))
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear call vertical to open, for a net credit; {@code bear_call_vertical_open}} */
    public static OrderBuilder bearCallVerticalOpen(
            OptionContract shortCall, OptionContract longCall, long quantity, String netCredit) {
        return OptionSpreads.bearCallVertical(shortCall, longCall)
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear call vertical to open, for a net credit; {@code bear_call_vertical_open}} */
    public static OrderBuilder bearCallVerticalOpen(
            OptionContract shortCall, OptionContract longCall, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bearCallVertical(shortCall, longCall)
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear call vertical to close, for a net debit; {@code bear_call_vertical_close}} */
    public static OrderBuilder bearCallVerticalClose(
            String shortCall, String longCall, long quantity, String netDebit) {
        return OptionSpreads.bearCallVertical(option(shortCall, "shortCall"), option(longCall, "longCall"))
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear call vertical to close, for a net debit; {@code bear_call_vertical_close}} */
    public static OrderBuilder bearCallVerticalClose(
            String shortCall, String longCall, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bearCallVertical(option(shortCall, "shortCall"), option(longCall, "longCall"))
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear call vertical to close, for a net debit; {@code bear_call_vertical_close}} */
    public static OrderBuilder bearCallVerticalClose(
            OptionContract shortCall, OptionContract longCall, long quantity, String netDebit) {
        return OptionSpreads.bearCallVertical(shortCall, longCall)
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear call vertical to close, for a net debit; {@code bear_call_vertical_close}} */
    public static OrderBuilder bearCallVerticalClose(
            OptionContract shortCall, OptionContract longCall, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bearCallVertical(shortCall, longCall)
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull put vertical to open, for a net credit; {@code bull_put_vertical_open}} */
    public static OrderBuilder bullPutVerticalOpen(String longPut, String shortPut, long quantity, String netCredit) {
        return OptionSpreads.bullPutVertical(option(longPut, "longPut"), option(shortPut, "shortPut"))
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull put vertical to open, for a net credit; {@code bull_put_vertical_open}} */
    public static OrderBuilder bullPutVerticalOpen(
            String longPut, String shortPut, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bullPutVertical(option(longPut, "longPut"), option(shortPut, "shortPut"))
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull put vertical to open, for a net credit; {@code bull_put_vertical_open}} */
    public static OrderBuilder bullPutVerticalOpen(
            OptionContract longPut, OptionContract shortPut, long quantity, String netCredit) {
        return OptionSpreads.bullPutVertical(longPut, shortPut)
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull put vertical to open, for a net credit; {@code bull_put_vertical_open}} */
    public static OrderBuilder bullPutVerticalOpen(
            OptionContract longPut, OptionContract shortPut, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bullPutVertical(longPut, shortPut)
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bull put vertical to close, for a net debit; {@code bull_put_vertical_close}} */
    public static OrderBuilder bullPutVerticalClose(String longPut, String shortPut, long quantity, String netDebit) {
        return OptionSpreads.bullPutVertical(option(longPut, "longPut"), option(shortPut, "shortPut"))
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull put vertical to close, for a net debit; {@code bull_put_vertical_close}} */
    public static OrderBuilder bullPutVerticalClose(
            String longPut, String shortPut, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bullPutVertical(option(longPut, "longPut"), option(shortPut, "shortPut"))
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull put vertical to close, for a net debit; {@code bull_put_vertical_close}} */
    public static OrderBuilder bullPutVerticalClose(
            OptionContract longPut, OptionContract shortPut, long quantity, String netDebit) {
        return OptionSpreads.bullPutVertical(longPut, shortPut)
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bull put vertical to close, for a net debit; {@code bull_put_vertical_close}} */
    public static OrderBuilder bullPutVerticalClose(
            OptionContract longPut, OptionContract shortPut, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bullPutVertical(longPut, shortPut)
                .toClose()
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear put vertical to open, for a net debit; {@code bear_put_vertical_open}} */
    public static OrderBuilder bearPutVerticalOpen(String shortPut, String longPut, long quantity, String netDebit) {
        return OptionSpreads.bearPutVertical(option(shortPut, "shortPut"), option(longPut, "longPut"))
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear put vertical to open, for a net debit; {@code bear_put_vertical_open}} */
    public static OrderBuilder bearPutVerticalOpen(
            String shortPut, String longPut, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bearPutVertical(option(shortPut, "shortPut"), option(longPut, "longPut"))
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear put vertical to open, for a net debit; {@code bear_put_vertical_open}} */
    public static OrderBuilder bearPutVerticalOpen(
            OptionContract shortPut, OptionContract longPut, long quantity, String netDebit) {
        return OptionSpreads.bearPutVertical(shortPut, longPut)
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear put vertical to open, for a net debit; {@code bear_put_vertical_open}} */
    public static OrderBuilder bearPutVerticalOpen(
            OptionContract shortPut, OptionContract longPut, long quantity, BigDecimal netDebit) {
        return OptionSpreads.bearPutVertical(shortPut, longPut)
                .quantity(quantity)
                .netDebit(netDebit);
    }

    /** {@return a bear put vertical to close, for a net credit; {@code bear_put_vertical_close}} */
    public static OrderBuilder bearPutVerticalClose(String shortPut, String longPut, long quantity, String netCredit) {
        return OptionSpreads.bearPutVertical(option(shortPut, "shortPut"), option(longPut, "longPut"))
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear put vertical to close, for a net credit; {@code bear_put_vertical_close}} */
    public static OrderBuilder bearPutVerticalClose(
            String shortPut, String longPut, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bearPutVertical(option(shortPut, "shortPut"), option(longPut, "longPut"))
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear put vertical to close, for a net credit; {@code bear_put_vertical_close}} */
    public static OrderBuilder bearPutVerticalClose(
            OptionContract shortPut, OptionContract longPut, long quantity, String netCredit) {
        return OptionSpreads.bearPutVertical(shortPut, longPut)
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    /** {@return a bear put vertical to close, for a net credit; {@code bear_put_vertical_close}} */
    public static OrderBuilder bearPutVerticalClose(
            OptionContract shortPut, OptionContract longPut, long quantity, BigDecimal netCredit) {
        return OptionSpreads.bearPutVertical(shortPut, longPut)
                .toClose()
                .quantity(quantity)
                .netCredit(netCredit);
    }

    private static Option option(String occ, String name) {
        return Option.parse(Objects.requireNonNull(occ, name));
    }
}
