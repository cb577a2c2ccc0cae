package io.orderwright.broker.tektii;

import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.DuplicateOrderException;
import io.orderwright.error.InstrumentNotTradableException;
import io.orderwright.error.InsufficientFundsException;
import io.orderwright.error.InvalidPriceException;
import io.orderwright.error.InvalidQuantityException;
import io.orderwright.error.MarketClosedException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an order is refused: by the gateway's code where it gives one, else by the provider's words, which it passes on.
 * The first that fits wins. Source: the gateway's reject codes and reasons; its guide, which has other names for them.
 */
enum KnownReason {
    DUPLICATE(
            "",
            "client.?order.?id must be unique|duplicate (client|order)|order.{0,20}already exists",
            "the id was used before: look the order up by it"),
    FUNDS(
            "INSUFFICIENT_FUNDS|INSUFFICIENT_MARGIN|INSUFFICIENT_BALANCE|INSUFFICIENT_BUYING_POWER",
            "insufficient (funds|balance|margin|buying|qty|quantity|equity)|buying power",
            "lower the quantity or bring money in"),
    CLOSED(
            "MARKET_CLOSED",
            "market (is |was )?(currently )?closed|outside (of )?(regular |trading |market )?(trading |market )?hours",
            "place it when the market is open"),
    NOT_TRADABLE(
            "INVALID_SYMBOL|SYMBOL_NOT_TRADEABLE|SYMBOL_NOT_TRADABLE|SYMBOL_NOT_FOUND|MARKET_HALTED|INSTRUMENT_NOT_TRADEABLE",
            "invalid symbol|symbol not found|(not|no longer) (tradable|tradeable|active)|halted",
            "check the symbol: the gateway passes it on as it is"),
    QUANTITY(
            "INVALID_QUANTITY",
            "lot_size|min_notional|notional|cost basis must be|quantity|\\bqty\\b",
            "compare the quantity with the provider's steps and smallest order"),
    PRICE(
            "INVALID_PRICE",
            "price_filter|percent_price|(limit|stop|trigger) price|price (must|is|has|should)|sub-penny|tick size",
            "compare the prices with the quote and with the tick");

    private final Pattern codes;
    private final Pattern words;
    private final String remedy;

    KnownReason(String codes, String words, String remedy) {
        this.codes = Pattern.compile(codes);
        this.words = Pattern.compile(words);
        this.remedy = remedy;
    }

    /** By the code of an error, else by what it says. */
    static Optional<KnownReason> of(Optional<String> code, Optional<String> said) {
        Optional<KnownReason> coded = code.flatMap(KnownReason::ofCode);
        return coded.isPresent() ? coded : said.flatMap(KnownReason::ofWords);
    }

    private static Optional<KnownReason> ofCode(String code) {
        for (KnownReason known : values()) {
            if (known.codes.matcher(code).matches()) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    static Optional<KnownReason> ofWords(String said) {
        String text = said.toLowerCase(Locale.ROOT);
        for (KnownReason known : values()) {
            if (known.words.matcher(text).find()) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    BrokerException exception(CallFailure failure) {
        String message = failure + "; " + remedy;
        return switch (this) {
            case DUPLICATE -> new DuplicateOrderException(message, failure);
            case FUNDS -> new InsufficientFundsException(message, failure);
            case CLOSED -> new MarketClosedException(message, failure);
            case NOT_TRADABLE -> new InstrumentNotTradableException(message, failure);
            case QUANTITY -> new InvalidQuantityException(message, failure);
            case PRICE -> new InvalidPriceException(message, failure);
        };
    }
}
