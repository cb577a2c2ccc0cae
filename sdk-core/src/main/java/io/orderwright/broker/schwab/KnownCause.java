package io.orderwright.broker.schwab;

import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.DuplicateOrderException;
import io.orderwright.error.InstrumentNotTradableException;
import io.orderwright.error.InsufficientFundsException;
import io.orderwright.error.InvalidPriceException;
import io.orderwright.error.InvalidQuantityException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.MarketClosedException;
import io.orderwright.error.OrderNotModifiableException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Why Schwab says no, told by its words: it has no list of codes. The first that fits wins, so the plainest words come
 * first. Sources: reports by users of the Trader API, and TD Ameritrade's texts, which live on in it.
 */
enum KnownCause {
    PLAIN_ACCOUNT_NUMBER(
            "invalid account number", "give the account's hash instead of its number: accountNumbers tells it"),
    ROUTING("requesteddestination|destinationlinkname", "leave the route to the broker: an order may not name one"),
    UNKNOWN_VALUE(
            "invalid value '|is not a valid value|not one of the values accepted|cannot deserialize",
            "use a value that Schwab takes: what its documents list is not always accepted"),
    MALFORMED(
            "unrecognized (field|property)|unknown field|malformed|not readable|json parse|body buffer overflow"
                    + "|is required|must not be (null|empty|blank)|missing required",
            "look at the raw body: Schwab does not take the order's form"),
    NOT_MODIFIABLE(
            "(can ?not|can't|could not|unable to) be (cancel|replac|modif|edit|chang)"
                    + "|(can ?not|can't|could not|unable to) (cancel|replace|modify|edit|change)"
                    + "|not (cancelable|cancellable|editable|replaceable)"
                    + "|already (been )?(filled|cancel|executed|replaced|expired|rejected)"
                    + "|too late to (cancel|replace|change)"
                    + "|order is (filled|canceled|cancelled|expired|rejected|replaced)",
            "read the order again: it has ended, or is about to"),
    DUPLICATE("duplicate order", "read the working orders before placing it again"),
    FUNDS(
            "insufficient (funds|cash|buying|margin|equity|settled|available|balance|option)"
                    + "|buying power|not enough (funds|cash|buying|margin|equity|money)|exceeds? (your |the )?available"
                    + "|margin (call|requirement)|minimum equity",
            "lower the quantity or bring money in"),
    CLOSED(
            "market(s)? (is|are) (currently |now )?closed|outside (of )?(the )?(regular |normal |extended )?"
                    + "(trading|market) hours|market hours|trading session (is|has)|session (is )?(closed|not open|over)"
                    + "|not open for trading",
            "place it when the session is open, or for another session"),
    QUANTITY(
            "quantity|over ?sold|over ?bought|position_sys_0001|fractional|round lot|number of (shares|contracts)"
                    + "|exceeds (your|the) position|more (shares|contracts) than",
            "compare the quantity with the position and with the orders that still work on it"),
    PRICE(
            "(stop|limit|activation) price|order_sys_0002|price (must|is|has|should|increment)|invalid price"
                    + "|increments? of|tick size|away from the (current )?market|stop orders? (must|should)",
            "compare the prices with the quote and with the tick; a stop to buy is above the ask, one to sell below the"
                    + " bid"),
    NOT_TRADABLE(
            "(not|no longer) (be )?(tradable|tradeable|traded|available (for|to) trad|eligible|supported)"
                    + "|cannot be traded|can't be traded|trading (is |has been )?(halted|suspended)|halted"
                    + "|(invalid|unknown|unrecognized) symbol|symbol .{0,80}(not found|invalid|unknown|not valid)"
                    + "|instrument .{0,80}(not found|invalid|unknown|not valid)|(hard|not available) to borrow",
            "check the symbol, and whether the account may trade it");

    private final Pattern words;
    private final String remedy;

    KnownCause(String words, String remedy) {
        this.words = Pattern.compile(words);
        this.remedy = remedy;
    }

    /** The first cause that fits the words, of those that can be meant. */
    static Optional<KnownCause> of(String said, Predicate<KnownCause> possible) {
        String text = said.toLowerCase(Locale.ROOT);
        for (KnownCause cause : values()) {
            if (possible.test(cause) && cause.words.matcher(text).find()) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** Whether the broker says no to the order itself, not to its form or to a change of it. */
    boolean isAboutTheOrder() {
        return Set.of(DUPLICATE, FUNDS, CLOSED, QUANTITY, PRICE, NOT_TRADABLE).contains(this);
    }

    BrokerException exception(CallFailure failure) {
        String message = failure + "; " + remedy;
        return switch (this) {
            case PLAIN_ACCOUNT_NUMBER, ROUTING, UNKNOWN_VALUE, MALFORMED ->
                new InvalidRequestException(message, failure);
            case NOT_MODIFIABLE -> new OrderNotModifiableException(message, failure);
            case DUPLICATE -> new DuplicateOrderException(message, failure);
            case FUNDS -> new InsufficientFundsException(message, failure);
            case CLOSED -> new MarketClosedException(message, failure);
            case QUANTITY -> new InvalidQuantityException(message, failure);
            case PRICE -> new InvalidPriceException(message, failure);
            case NOT_TRADABLE -> new InstrumentNotTradableException(message, failure);
        };
    }
}
