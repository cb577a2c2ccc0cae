package io.orderwright.examples.campaign;

import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.FaultPlan;
import io.orderwright.sandbox.Operation;
import java.time.Duration;
import java.util.List;

/** What goes wrong in the campaign, and how often. */
final class FaultMix {
    private static final int RESETS = 8;

    private FaultMix() {}

    static FaultPlan of(Setting setting) {
        FaultPlan plan = FaultPlan.seeded(setting.seed());
        if (setting.has(Trouble.LOST_OR_SLOW)) {
            return plan.on(Operation.PLACE_ORDER, 400, Fault.dropBeforeBooking())
                    .on(Operation.PLACE_ORDER, 400, Fault.delay(Duration.ofMillis(300)));
        }
        if (setting.has(Trouble.PAUSES)) {
            return plan;
        }
        if (setting.has(Trouble.BUSY_ACCOUNT)) {
            return plan.on(Operation.PLACE_ORDER, 400, Fault.dropReplyAfterBooking())
                    .on(Operation.LIST_ORDERS, 950, Fault.listingCrowded());
        }
        if (setting.has(Trouble.TLS)) {
            plan = plan.on(Operation.PLACE_ORDER, 10, Fault.thenHang()).on(Operation.LIST_ORDERS, 10, Fault.thenHang());
        }
        if (setting.has(Trouble.HTTP2)) {
            plan = onStreams(plan);
        }
        if (setting.has(Trouble.DEAD_LOGINS)) {
            plan = plan.on(Operation.PLACE_ORDER, 30, Fault.tokenExpired())
                    .on(Operation.LIST_ORDERS, 50, Fault.tokenExpired())
                    .on(Operation.TOKEN, 200, Fault.refreshTokenDead());
        }
        for (Fault fault : lostOrLate()) {
            plan = plan.on(Operation.PLACE_ORDER, 10, fault);
        }
        for (Fault fault : oddAnswers()) {
            plan = plan.on(Operation.PLACE_ORDER, 6, fault);
        }
        for (Fault fault : connectionsAndMarket()) {
            plan = plan.on(Operation.PLACE_ORDER, 3, fault);
        }
        return onReads(onChanges(plan));
    }

    private static FaultPlan onStreams(FaultPlan start) {
        FaultPlan plan = start;
        for (Operation operation : List.of(Operation.PLACE_ORDER, Operation.REPLACE_ORDER, Operation.LIST_ORDERS)) {
            plan = plan.on(operation, 20, Fault.refusedStream())
                    .on(operation, 20, Fault.goAway())
                    .on(operation, 20, Fault.goAwayUnprocessed())
                    .on(operation, 20, Fault.streamResetAfterBooking(RESETS));
        }
        return plan;
    }

    private static List<Fault> lostOrLate() {
        return List.of(
                Fault.dropBeforeReading(),
                Fault.dropBeforeBooking(),
                Fault.dropReplyAfterBooking(),
                Fault.resetBeforeBooking(),
                Fault.resetAfterBooking(),
                Fault.cutStatusLine(),
                Fault.cutHeaders(),
                Fault.cutBody(),
                Fault.silenceAfterBooking(),
                Fault.silenceBeforeBooking(),
                Fault.bookLate());
    }

    private static List<Fault> oddAnswers() {
        return List.of(
                Fault.noLocation(),
                Fault.relativeLocation(),
                Fault.locationOfAnotherOrder(),
                Fault.htmlAfterBooking(),
                Fault.htmlBeforeBooking(),
                Fault.redirect(302, "/elsewhere"),
                Fault.status(408),
                Fault.statusAfterBooking(408),
                Fault.status(429),
                Fault.statusAfterBooking(429),
                Fault.status(500),
                Fault.statusAfterBooking(500),
                Fault.status(502).and(Fault.retryAfter("0")),
                Fault.statusAfterBooking(502).and(Fault.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")),
                Fault.status(503).and(Fault.retryAfter("999999999999")),
                Fault.statusAfterBooking(503).and(Fault.retryAfter("0")),
                Fault.statusAfterBooking(202),
                Fault.tokenExpired(),
                Fault.unauthorized(),
                Fault.status(400));
    }

    private static List<Fault> connectionsAndMarket() {
        return List.of(
                Fault.closeAfterReply(),
                Fault.goAway(),
                Fault.refusedStream(),
                Fault.streamResetAfterBooking(RESETS),
                Fault.thenReset(),
                Fault.thenHang(),
                Fault.thenRefuse(Duration.ofMillis(30)),
                Fault.delay(Duration.ofMillis(80)),
                Fault.filledAtOnce(),
                Fault.filledAtOnce().and(Fault.dropReplyAfterBooking()),
                Fault.rejectedAfterAccepting("not enough buying power"),
                Fault.rejectedAfterAccepting("not enough buying power").and(Fault.dropReplyAfterBooking()),
                Fault.twin("ANOTHER_APP"),
                Fault.twin("ANOTHER_APP").and(Fault.dropReplyAfterBooking()),
                Fault.twinOfSameTag().and(Fault.dropReplyAfterBooking()),
                Fault.bookTwice(),
                Fault.bookTwice().and(Fault.dropReplyAfterBooking()));
    }

    private static FaultPlan onChanges(FaultPlan start) {
        FaultPlan plan = start;
        for (Operation change : List.of(Operation.REPLACE_ORDER, Operation.CANCEL_ORDER)) {
            for (Fault fault : lostOrLate()) {
                plan = plan.on(change, 15, fault);
            }
            plan = plan.on(change, 20, Fault.statusAfterBooking(503))
                    .on(change, 20, Fault.status(503))
                    .on(change, 20, Fault.statusAfterBooking(429))
                    .on(change, 20, Fault.replacedByHand())
                    .on(change, 10, Fault.tokenExpired());
        }
        return plan.on(Operation.REPLACE_ORDER, 40, Fault.partialFillFirst("1"))
                .on(Operation.REPLACE_ORDER, 20, Fault.rejectedAfterAccepting("no"))
                .on(Operation.REPLACE_ORDER, 20, Fault.noLocation())
                .on(Operation.REPLACE_ORDER, 20, Fault.locationOfAnotherOrder())
                .on(Operation.CANCEL_ORDER, 40, Fault.partialFillFirst("1"));
    }

    private static FaultPlan onReads(FaultPlan plan) {
        return plan.on(Operation.LIST_ORDERS, 20, Fault.status(500))
                .on(Operation.LIST_ORDERS, 20, Fault.cutBody())
                .on(Operation.LIST_ORDERS, 10, Fault.dropBeforeReading())
                .on(Operation.LIST_ORDERS, 10, Fault.dropReplyAfterBooking())
                .on(Operation.LIST_ORDERS, 20, Fault.listingByDate())
                .on(Operation.LIST_ORDERS, 20, Fault.listingUnfiltered())
                .on(Operation.LIST_ORDERS, 3, Fault.listingCrowded())
                .on(Operation.LIST_ORDERS, 5, Fault.tokenExpired())
                .on(Operation.LIST_ORDERS, 10, Fault.body("text/html", "<html>Access Denied</html>"))
                .on(Operation.LIST_ORDERS, 10, Fault.delay(Duration.ofMillis(100)))
                .on(Operation.LIST_ORDERS, 5, Fault.silenceBeforeBooking())
                .on(Operation.GET_ORDER, 20, Fault.status(500))
                .on(Operation.GET_ORDER, 20, Fault.cutBody())
                .on(Operation.GET_ORDER, 20, Fault.dropBeforeReading())
                .on(Operation.GET_ORDER, 5, Fault.tokenExpired())
                .on(Operation.TOKEN, 50, Fault.status(500))
                .on(Operation.TOKEN, 50, Fault.dropBeforeReading());
    }
}
