package io.orderwright.broker.tastytrade;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * tastytrade's word for why it refuses something.
 *
 * <p>An open set: tastytrade adds codes, and one that is not known here survives as itself. Equality is by text.
 * Immutable; safe to share between threads. Source: tastytrade Open API, error codes; recorded answers.
 */
public final class TastytradeCode {
    /** One or more checks before placing failed; the reasons tell which. */
    public static final TastytradeCode PREFLIGHT_CHECK_FAILURE = new TastytradeCode("preflight_check_failure");

    /** A field of the request is missing or wrong; the reasons tell which. */
    public static final TastytradeCode VALIDATION_ERROR = new TastytradeCode("validation_error");

    /** The order has ended, or can't be changed now. */
    public static final TastytradeCode CANNOT_UPDATE_ORDER = new TastytradeCode("cannot_update_order");

    /** The order can't be reconfirmed. */
    public static final TastytradeCode CANNOT_RECONFIRM_ORDER = new TastytradeCode("cannot_reconfirm_order");

    /** The login may not do this. */
    public static final TastytradeCode NOT_PERMITTED = new TastytradeCode("not_permitted");

    /** The token is missing, or is no longer good. */
    public static final TastytradeCode UNAUTHORIZED = new TastytradeCode("unauthorized");

    /** The credentials are wrong, or are those of the other environment. */
    public static final TastytradeCode INVALID_CREDENTIALS = new TastytradeCode("invalid_credentials");

    /** The session is over. */
    public static final TastytradeCode INVALID_SESSION = new TastytradeCode("invalid_session");

    /** The login's e-mail address is not confirmed. */
    public static final TastytradeCode UNCONFIRMED_USER = new TastytradeCode("unconfirmed_user");

    /** The account lacks buying power. */
    public static final TastytradeCode MARGIN_CHECK_FAILED = new TastytradeCode("margin_check_failed");

    /** The account lacks buying power. */
    public static final TastytradeCode INSUFFICIENT_BUYING_POWER = new TastytradeCode("insufficient_buying_power");

    /** A buy with a credit. */
    public static final TastytradeCode CANT_BUY_FOR_CREDIT = new TastytradeCode("cant_buy_for_credit");

    /** A price on an order type that has none. */
    public static final TastytradeCode ORDER_MUST_OMIT_PRICE = new TastytradeCode("order_must_omit_price");

    /** A market order that lasts longer than a day. */
    public static final TastytradeCode GTC_MARKET_ORDERS_NOT_SUPPORTED =
            new TastytradeCode("gtc_market_orders_not_supported");

    /** A market order that opens a position while the market is closed. */
    public static final TastytradeCode NO_AFTER_HOURS_OPENING_MARKET_ORDERS =
            new TastytradeCode("tif_no_after_hours_opening_market_orders");

    /** An order on the other side of the same symbol is working. */
    public static final TastytradeCode ILLEGAL_BUY_AND_SELL_ON_SAME_SYMBOL =
            new TastytradeCode("illegal_buy_and_sell_on_same_symbol");

    /** Positions in the symbol can be closed only. */
    public static final TastytradeCode CLOSING_ONLY = new TastytradeCode("closing_only");

    /** Parts of this share can't be traded. */
    public static final TastytradeCode FRACTIONAL_TRADING_INVALID_SYMBOL =
            new TastytradeCode("fractional_trading_invalid_symbol");

    /** Equity offerings are not traded so. */
    public static final TastytradeCode EQUITY_OFFERING_NOT_SUPPORTED =
            new TastytradeCode("equity_offering_not_supported");

    private final String text;

    private TastytradeCode(String text) {
        this.text = text;
    }

    /**
     * The code of a text.
     *
     * @param text the code as tastytrade writes it
     * @return the code
     */
    public static TastytradeCode of(String text) {
        return new TastytradeCode(Objects.requireNonNull(text, "text"));
    }

    /** {@return the code as tastytrade writes it} */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TastytradeCode code && text.equals(code.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the code as tastytrade writes it} */
    @Override
    public String toString() {
        return text;
    }
}
