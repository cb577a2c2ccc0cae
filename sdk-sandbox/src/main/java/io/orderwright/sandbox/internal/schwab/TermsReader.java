package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.exchange.Kind;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Link;
import io.orderwright.sandbox.internal.exchange.OrderType;
import io.orderwright.sandbox.internal.exchange.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how an order trades: type, prices, life. */
final class TermsReader {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Fields fields;
    private final List<Leg> legs;

    TermsReader(Fields fields, List<Leg> legs) {
        this.fields = fields;
        this.legs = legs;
    }

    @Nullable
    Terms terms() {
        others();
        String type = fields.requiredWord("orderType", Words.ORDER_TYPES);
        Terms.Life life = life();
        String stopType = fields.word("stopType", Words.STOP_TYPES);
        String special = fields.word("specialInstruction", Words.SPECIAL);
        if (type == null) {
            return null;
        }
        OrderType orderType = OrderType.valueOf(type);
        legsFit(orderType);
        Terms.Prices prices = prices(orderType);
        Terms.StopTrigger trigger = stopType == null ? Terms.StopTrigger.STANDARD : Terms.StopTrigger.valueOf(stopType);
        boolean whole = special != null && special.startsWith("ALL_OR_NONE");
        return new Terms(orderType, prices, life, new Terms.Handling(trigger, whole, fields.node()));
    }

    /** Fields that the exchange does not read, but whose form is checked. */
    private void others() {
        fields.word("complexOrderStrategyType", Words.COMPLEX);
        fields.word("taxLotMethod", Words.TAX_LOTS);
        fields.text("destinationLinkName");
        fields.positive("quantity");
        fields.positive("activationPrice");
    }

    private Terms.Life life() {
        String session = fields.requiredWord("session", Words.SESSIONS);
        String duration = duration();
        Instant release = fields.time("releaseTime");
        Instant cancel = fields.time("cancelTime");
        if (fields.has("cancelTime") && !"GOOD_TILL_CANCEL".equals(duration)) {
            fields.problem("cancelTime", "needs the duration GOOD_TILL_CANCEL");
        }
        return new Terms.Life(span(duration), hours(session), release, cancel);
    }

    private @Nullable String duration() {
        String duration = fields.text("duration");
        if (!fields.has("duration")) {
            fields.problem("duration", "is required");
        }
        boolean options = legs.stream().allMatch(leg -> leg.kind() == Kind.OPTION);
        boolean known = duration != null
                && (Words.DURATIONS.contains(duration) || (options && Words.OPTION_DURATIONS.contains(duration)));
        if (duration != null && !known) {
            fields.invalid(duration);
            return null;
        }
        return duration;
    }

    private static Terms.Span span(@Nullable String duration) {
        if (duration == null) {
            return Terms.Span.DAY;
        }
        return switch (duration) {
            case "DAY" -> Terms.Span.DAY;
            case "FILL_OR_KILL" -> Terms.Span.FILL_OR_KILL;
            case "IMMEDIATE_OR_CANCEL" -> Terms.Span.IMMEDIATE_OR_CANCEL;
            default -> Terms.Span.UNTIL_CANCELED;
        };
    }

    private static Terms.Hours hours(@Nullable String session) {
        if (session == null) {
            return Terms.Hours.REGULAR;
        }
        return switch (session) {
            case "AM" -> Terms.Hours.PRE_MARKET;
            case "PM" -> Terms.Hours.AFTER_HOURS;
            case "SEAMLESS" -> Terms.Hours.ALL;
            default -> Terms.Hours.REGULAR;
        };
    }

    private void legsFit(OrderType type) {
        boolean net = type == OrderType.NET_DEBIT || type == OrderType.NET_CREDIT || type == OrderType.NET_ZERO;
        if (net && legs.size() == 1) {
            fields.problem("orderType", type + " needs at least two legs");
        }
        boolean ofOneLeg = type.hasStop() || type == OrderType.MARKET_ON_CLOSE || type == OrderType.LIMIT_ON_CLOSE;
        if (ofOneLeg && legs.size() > 1) {
            fields.problem("orderType", type + " takes one leg");
        }
    }

    private Terms.Prices prices(OrderType type) {
        Link priceLink = link("price");
        Link stopLink = link("stopPrice");
        BigDecimal price = type == OrderType.NET_ZERO ? zero() : fields.price("price");
        BigDecimal stop = fields.price("stopPrice");
        switch (type) {
            case MARKET, MARKET_ON_CLOSE -> {
                none("price", type);
                none("stopPrice", type);
            }
            case LIMIT, LIMIT_ON_CLOSE, NET_DEBIT, NET_CREDIT -> {
                need("price", type, priceLink);
                none("stopPrice", type);
            }
            case STOP -> {
                none("price", type);
                need("stopPrice", type, stopLink);
            }
            case STOP_LIMIT -> {
                need("price", type, priceLink);
                need("stopPrice", type, stopLink);
            }
            case TRAILING_STOP, TRAILING_STOP_LIMIT -> trail(type, stopLink);
            case NET_ZERO -> none("stopPrice", type);
        }
        return new Terms.Prices(price, stop, priceLink, stopLink);
    }

    private @Nullable BigDecimal zero() {
        BigDecimal price = fields.has("price") ? fields.number("price") : null;
        if (price != null && price.signum() != 0) {
            fields.problem("price", "must be zero or absent with NET_ZERO");
        }
        return null;
    }

    private void none(String field, OrderType type) {
        fields.forbid(field, "does not belong to a " + type + " order");
    }

    private void need(String field, OrderType type, @Nullable Link link) {
        if (!fields.has(field) && link == null) {
            fields.problem(field, "is required for a " + type + " order");
        }
    }

    private void trail(OrderType type, @Nullable Link stopLink) {
        none("stopPrice", type);
        none("price", type);
        if (stopLink == null) {
            fields.problem("stopPriceOffset", "is required with its basis and type for a " + type + " order");
        } else if (stopLink.offset().signum() <= 0) {
            fields.problem("stopPriceOffset", "must be greater than zero");
        }
        if (type == OrderType.TRAILING_STOP) {
            fields.forbid("priceLinkType", "does not belong to a TRAILING_STOP order, whose trail is a stop price's");
            fields.forbid("priceOffset", "does not belong to a TRAILING_STOP order, whose trail is a stop price's");
        } else if (!fields.has("priceOffset")) {
            fields.problem("priceOffset", "is required for a TRAILING_STOP_LIMIT order");
        }
    }

    /** Reads the link of a price or stop price: basis and type go with the offset. */
    private @Nullable Link link(String of) {
        String offsetField = of.equals("price") ? "priceOffset" : "stopPriceOffset";
        String basis = fields.word(of + "LinkBasis", Words.LINK_BASES);
        String unit = fields.word(of + "LinkType", Words.LINK_TYPES);
        BigDecimal offset = fields.number(offsetField);
        boolean some = fields.has(of + "LinkBasis") || fields.has(of + "LinkType") || fields.has(offsetField);
        boolean trailingLimit = of.equals("price")
                && offset != null
                && !fields.has("priceLinkBasis")
                && "TRAILING_STOP_LIMIT".equals(fields.node().path("orderType").asText());
        if (some && !trailingLimit && (basis == null || unit == null || offset == null)) {
            fields.problem(of + "LinkBasis", "needs " + of + "LinkType and " + offsetField + ", and they need it");
            return null;
        }
        if (!some) {
            return null;
        }
        return new Link(
                basis == null ? Link.Basis.TRIGGER : Link.Basis.valueOf(basis),
                unit == null ? Link.Unit.VALUE : Link.Unit.valueOf(unit),
                offset == null ? NOTHING : offset);
    }
}
