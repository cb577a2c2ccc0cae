package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.TradingSession;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Objection;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tastytrade checks before it routes an order: the business refusals, and the warnings. */
final class Preflight {
    private static final BigDecimal LEAST_VALUE = BigDecimal.valueOf(5);

    private final Desk desk;
    private final Market market;
    private final Drafts drafts;

    Preflight(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.market = desk.market();
        this.drafts = drafts;
    }

    /**
     * What the checks said.
     *
     * @param request the order, with its legs' actions corrected
     * @param warnings what is odd about it
     * @param errors why it is refused
     */
    record Checked(OrderRequest request, List<Message> warnings, List<Message> errors) {}

    /**
     * Where an order is checked.
     *
     * @param account whose order it is
     * @param replaced the order that it replaces, which does not stand in its way; or null
     * @param waits whether it waits for another one, and so is not held against the account yet
     */
    record Setting(Account account, @Nullable Ticket replaced, boolean waits) {}

    /** {@return what the checks say; to be called under the market's lock} */
    Checked check(OrderRequest asked, Setting setting) {
        permission(asked);
        List<Message> warnings = new ArrayList<>();
        List<Message> errors = new ArrayList<>(ofType(asked));
        OrderRequest request = asked;
        if (!setting.waits) {
            request = corrected(asked, setting, warnings, errors);
            ofMarket(request, setting, errors);
        }
        ofInstruments(request, errors);
        boolean closed = isClosed(request);
        if (closed && !request.isMarket()) {
            warnings.add(
                    Message.of("tif.next_valid_session", "Your order will begin working during next valid session."));
        }
        if (errors.isEmpty() && !setting.waits) {
            ofAccount(request, setting, errors);
        }
        return new Checked(request, warnings, errors);
    }

    private void permission(OrderRequest request) {
        boolean crypto = request.legs().stream().anyMatch(leg -> leg.type().equals(LegReader.CRYPTO));
        if (crypto && !desk.habits().crypto()) {
            throw Errors.notPermitted();
        }
    }

    private static List<Message> ofType(OrderRequest request) {
        List<Message> errors = new ArrayList<>();
        boolean opens = request.legs().stream().anyMatch(LegRequest::opens);
        boolean stop = request.type().equals("Stop");
        boolean untilCancelled = request.life().timeInForce().startsWith("GT");
        if (untilCancelled && (request.isMarket() || (stop && opens))) {
            errors.add(Message.of("gtc_market_orders_not_supported", "GTC/GTD Market orders are not supported"));
        }
        if ((request.isMarket() || stop) && request.prices().price() != null) {
            errors.add(Message.of("order_must_omit_price", "This order type must omit price."));
        }
        if (request.legs().size() == 1 && request.legs().get(0).buys() && request.isCredit()) {
            errors.add(Message.of("cant_buy_for_credit", "You cannot buy for a credit."));
        }
        return errors;
    }

    private void ofInstruments(OrderRequest request, List<Message> errors) {
        for (LegRequest leg : request.legs()) {
            if (!leg.closes() && desk.instruments().isClosingOnly(leg)) {
                errors.add(Message.of("closing_only", leg.symbol() + " is closing only."));
            }
            BigDecimal quantity = leg.quantity();
            boolean part = quantity == null || quantity.stripTrailingZeros().scale() > 0;
            if (part && !(desk.instruments().isDivisible(leg) && request.isMarket())) {
                errors.add(Message.of(
                        "fractional_trading_invalid_symbol", leg.symbol() + " does not trade in fractions this way."));
            }
        }
        BigDecimal value = request.prices().value();
        if (value != null && value.compareTo(LEAST_VALUE) < 0) {
            throw Errors.validation("value", Problem.INVALID);
        }
    }

    /** Turns closes of what is not held into opens, unless the order forbids it. */
    private OrderRequest corrected(
            OrderRequest request, Setting setting, List<Message> warnings, List<Message> errors) {
        List<LegRequest> legs = new ArrayList<>();
        for (LegRequest leg : request.legs()) {
            boolean without = leg.closes() && !isHeld(request, leg, setting);
            if (without) {
                Message message = Message.of(
                        "closing_with_no_position", "You are closing " + leg.symbol() + " without a position.");
                (request.labels().strict() ? errors : warnings).add(message);
            }
            legs.add(without && !request.labels().strict() ? leg.opening() : leg);
        }
        return request.withLegs(legs);
    }

    private boolean isHeld(OrderRequest request, LegRequest leg, Setting setting) {
        if (setting.replaced != null) {
            return true;
        }
        OrderRequest alone = new OrderRequest(
                "Market",
                request.life(),
                new OrderRequest.Prices(null, null, null, request.prices().value(), null),
                List.of(leg),
                OrderRequest.Rules.NONE,
                request.labels());
        Draft draft = drafts.single(new Note(alone, null));
        return market.objection(setting.account.number(), draft) != Objection.POSITION;
    }

    private void ofMarket(OrderRequest request, Setting setting, List<Message> errors) {
        boolean opens = request.legs().stream().anyMatch(LegRequest::opens);
        if (request.isMarket() && opens && isClosed(request)) {
            errors.add(Message.of(
                    "tif_no_after_hours_opening_market_orders",
                    "Opening market orders are not accepted while the market is closed."));
        }
        List<Ticket> working = market.find(ticket -> ticket.hasLegs()
                && ticket.state().isOpen()
                && ticket.state() != State.AWAITING_PARENT
                && ticket.state() != State.AWAITING_RELEASE
                && !Objects.equals(ticket, setting.replaced)
                && ticket.accountNumber().equals(setting.account.number()));
        if (working.stream().anyMatch(ticket -> opposes(ticket, request))) {
            errors.add(Message.of(
                    "illegal_buy_and_sell_on_same_symbol",
                    "You cannot have buy and sell orders working on the same symbol."));
        }
    }

    private static boolean opposes(Ticket ticket, OrderRequest request) {
        for (Leg leg : ticket.draft().legs()) {
            for (LegRequest other : request.legs()) {
                boolean buys = leg.side() == Side.BUY;
                if (leg.symbol().equals(other.symbol()) && buys != other.buys()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isClosed(OrderRequest request) {
        boolean regular = request.legs().stream()
                .allMatch(
                        leg -> leg.type().equals(LegReader.EQUITY) || leg.type().equals(LegReader.OPTION));
        boolean extended = request.life().timeInForce().contains("Ext");
        return regular && !extended && !market.isOpen(TradingSession.REGULAR);
    }

    /** A stop that is reached already is no matter of the preflight: the venue rejects it later. */
    private void ofAccount(OrderRequest request, Setting setting, List<Message> errors) {
        Draft draft = drafts.single(new Note(request, null));
        Objection objection = setting.replaced == null ? market.objection(setting.account.number(), draft) : null;
        if (objection == Objection.BUYING_POWER || objection == Objection.SHORT_SALE) {
            errors.add(Message.of(
                    "margin_check_failed", "Account does not have sufficient buying power available for this order."));
        }
    }
}
