package io.orderwright.broker.tastytrade;

import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.InstrumentNotTradableException;
import io.orderwright.error.InsufficientFundsException;
import io.orderwright.error.InvalidPriceException;
import io.orderwright.error.InvalidQuantityException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.MarketClosedException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.PermissionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why tastytrade says no, told by its codes and by the fields that it names; never by its messages, which change. */
enum KnownCause {
    FUNDS("compare with the buying power that a preview tells, and lower the quantity or bring money in"),
    CLOSED("place it while the market is open, or as a limit order"),
    NOT_TRADABLE("check the symbol, and what the instrument may be traded for"),
    PRICE("compare the price, and whether it is paid or received, with the legs and the order type"),
    OPPOSITE("cancel the order on the other side, wait until it is filled, or place both as one bracket"),
    LIFE("choose DAY, or a limit order"),
    LEVEL("see the account's options level in its trading status"),
    NOT_MODIFIABLE("read the order again: it has ended, or is on its way"),
    NOT_PERMITTED("check the scopes of the token and what the login may do with the account");

    /** Source: the order guide, recorded answers and measurements; the last five are users' reports alone. */
    private static final Map<String, KnownCause> BY_CODE = Map.ofEntries(
            Map.entry("margin_check_failed", FUNDS),
            Map.entry("tif_no_after_hours_opening_market_orders", CLOSED),
            Map.entry("closing_only", NOT_TRADABLE),
            Map.entry("fractional_trading_invalid_symbol", NOT_TRADABLE),
            Map.entry("equity_offering_not_supported", NOT_TRADABLE),
            Map.entry("cant_buy_for_credit", PRICE),
            Map.entry("order_must_omit_price", PRICE),
            Map.entry("illegal_buy_and_sell_on_same_symbol", OPPOSITE),
            Map.entry("gtc_market_orders_not_supported", LIFE),
            Map.entry("cannot_update_order", NOT_MODIFIABLE),
            Map.entry("cannot_reconfirm_order", NOT_MODIFIABLE),
            Map.entry("not_permitted", NOT_PERMITTED),
            Map.entry("insufficient_buying_power", FUNDS),
            Map.entry("instrument_validation_failed", NOT_TRADABLE),
            Map.entry("invalid_strike", NOT_TRADABLE),
            Map.entry("invalid_expiration", NOT_TRADABLE),
            Map.entry("invalid_option_level", LEVEL));

    private static final String MALFORMED = "look at the raw body: tastytrade does not take the request's form";

    private final String remedy;

    KnownCause(String remedy) {
        this.remedy = remedy;
    }

    /** The first cause that a code names, in tastytrade's sequence. */
    static Optional<KnownCause> of(List<TastytradeCode> codes) {
        return codes.stream()
                .map(code -> BY_CODE.get(code.text()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the broker says no to the order itself. */
    boolean isAboutTheOrder() {
        return this != NOT_MODIFIABLE && this != NOT_PERMITTED;
    }

    BrokerException exception(CallFailure failure) {
        String message = failure + "; " + remedy;
        return switch (this) {
            case FUNDS -> new InsufficientFundsException(message, failure);
            case CLOSED -> new MarketClosedException(message, failure);
            case NOT_TRADABLE -> new InstrumentNotTradableException(message, failure);
            case PRICE -> new InvalidPriceException(message, failure);
            case OPPOSITE, LIFE, LEVEL -> new OrderRejectedException(message, failure);
            case NOT_MODIFIABLE -> new OrderNotModifiableException(message, failure);
            case NOT_PERMITTED -> new PermissionException(message, failure);
        };
    }

    /** The refusal of a request whose fields are wrong; a price or a quantity that is wrong is the order's. */
    static BrokerException ofFields(ErrorBody body, boolean ofOrder, CallFailure failure) {
        String message = failure + "; " + MALFORMED;
        for (TastytradeReason reason : body.reasons()) {
            String field = reason.field().map(KnownCause::last).orElse("");
            if (ofOrder
                    && Set.of("price", "stop-trigger", "price-effect", "value-effect")
                            .contains(field)) {
                return new InvalidPriceException(message, failure);
            }
            if (ofOrder && Set.of("quantity", "value").contains(field)) {
                return new InvalidQuantityException(message, failure);
            }
        }
        return new InvalidRequestException(message, failure);
    }

    /** The field's own name, behind those of what it stands in. */
    private static String last(String field) {
        int start = field.length();
        while (start > 0 && "./]".indexOf(field.charAt(start - 1)) < 0) {
            start--;
        }
        return field.substring(start);
    }
}
