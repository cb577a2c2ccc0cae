package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.Deed.Kind;
import io.orderwright.examples.campaign.Deed.Said;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.Ledger;
import io.orderwright.sandbox.ListingRecord;
import io.orderwright.sandbox.RequestRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges what a client said of each deed by the broker's ledger, which it never sees. */
final class Oracle {
    private final Setting setting;
    private final BrokerClock clock;
    private final Venue venue;
    private final Map<Integer, Deed> deeds = new HashMap<>();
    private final Map<String, List<Deed>> classes;
    private final Map<String, BookedOrder> orders = new HashMap<>();
    private final Map<Integer, List<BookedOrder>> booked = new HashMap<>();
    private final Map<Integer, List<ListingRecord>> looks = new HashMap<>();
    private final Set<String> foreignBodies = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> toldOnce = new HashSet<>();
    private final Verdict verdict = new Verdict();
    private final ChangeOracle changes;

    Oracle(Setting setting, BrokerClock clock, Venue venue, Collection<Deed> all) {
        this.setting = setting;
        this.clock = clock;
        this.venue = venue;
        Ledger ledger = venue.box().ledger();
        all.forEach(deed -> deeds.put(deed.number(), deed));
        this.classes = all.stream().collect(Collectors.groupingBy(this::classOf));
        for (BookedOrder order : ledger.orders()) {
            enter(order);
        }
        this.changes = new ChangeOracle(orders, verdict);
        for (RequestRecord request : ledger.requests()) {
            String tag = request.testTag();
            Deed deed = tag == null || tag.contains("look") ? null : deeds.get(deedOf(tag));
            if (deed != null) {
                deed.met(request.fault(), request.status());
            }
        }
        for (ListingRecord listing : ledger.listings()) {
            String tag = listing.testTag();
            if (tag != null) {
                looks.computeIfAbsent(deedOf(tag), unused -> new ArrayList<>()).add(listing);
            }
        }
    }

    private void enter(BookedOrder order) {
        if (order.parentId() != null || order.origin() == Origin.BROKER) {
            return;
        }
        orders.put(order.brokerId(), order);
        String tag = order.testTag();
        if (order.origin() != Origin.CLIENT) {
            foreignBodies.add(order.fingerprint());
        }
        if (tag != null && order.origin() != Origin.OTHER) {
            booked.computeIfAbsent(deedOf(tag), unused -> new ArrayList<>()).add(order);
        }
    }

    /** Deeds of which any order may be taken for any other's; where orders carry ids of ours, that is one alone. */
    private String classOf(Deed deed) {
        return venue.namesOrders() ? String.valueOf(deed.number()) : deed.equalityClass();
    }

    private static int deedOf(String tag) {
        return Integer.parseInt(tag.substring(0, tag.indexOf('.')));
    }

    Verdict judge(Predicate<String> journalled, List<String> surfaced) {
        deeds.values().stream().filter(deed -> deed.said() == Said.DONE).forEach(this::hear);
        deeds.values().forEach(deed -> {
            if (deed.kind() == Kind.CANCEL) {
                judgeCancel(deed);
            } else if (isChange(deed)) {
                changes.judge(deed, booked.getOrDefault(deed.number(), List.of()));
            } else {
                judgeOrder(deed);
                judgeJournal(deed, journalled);
            }
        });
        judgeSuccessors();
        judgeSurfaced(surfaced);
        return verdict;
    }

    private boolean isChange(Deed deed) {
        return deed.kind() == Kind.REPLACE && venue.changesInPlace();
    }

    /** Orders of intents of which a dead process could not even say whose they were: any equal one may be theirs. */
    void hear(Collection<String> ids) {
        told.addAll(ids);
    }

    /** Ids that were told before what is in doubt is judged: an order that an equal deed has is nobody else's. */
    private void hear(Deed deed) {
        if (deed.kind() != Kind.CANCEL) {
            deed.orderId().ifPresent(told::add);
        }
    }

    private void judgeOrder(Deed deed) {
        List<BookedOrder> all = booked.getOrDefault(deed.number(), List.of());
        List<BookedOrder> own =
                all.stream().filter(order -> order.origin() == Origin.CLIENT).toList();
        for (int i = own.size(); i < all.size(); i++) {
            verdict.add(Finding.DOUBLED_BY_BROKER, deed);
        }
        for (int i = 1; i < own.size(); i++) {
            verdict.add(Finding.DUPLICATE, deed);
        }
        switch (deed.said()) {
            case DONE -> {
                judgeDone(deed, own);
                judgeDoubled(deed, all);
            }
            case UNKNOWN -> judgeUnknown(deed, own, all);
            case NOTHING, REFUSED, NOT_SENT -> judgeDenied(deed, own);
        }
    }

    private void judgeDone(Deed deed, List<BookedOrder> own) {
        String id = deed.orderId().orElse("");
        BookedOrder order = orders.get(id);
        String tag = order == null ? null : order.testTag();
        Deed origin = tag == null || order == null || order.origin() == Origin.OTHER ? null : deeds.get(deedOf(tag));
        boolean ours = origin != null && classOf(origin).equals(classOf(deed));
        if (order != null && isAnotherWriters(order) && toldOnce.add(id)) {
            verdict.add(Finding.ANOTHER_WRITERS, deed);
            return;
        }
        if (order == null || !ours || !toldOnce.add(id)) {
            verdict.add(
                    Finding.PHANTOM,
                    deed + " booked as "
                            + own.stream().map(BookedOrder::brokerId).toList());
            return;
        }
        verdict.add(deed.recovered() ? Finding.RECOVERED : Finding.PLACED, deed);
        if (deed.kind() == Kind.REPLACE) {
            judgeReplaced(deed, order);
        }
    }

    /** An equal order with our own app's stamp that no client of ours sent: nobody could tell it from ours. */
    private boolean isAnotherWriters(BookedOrder order) {
        return order.origin() == Origin.OTHER && venue.isStampedAsOurs(order);
    }

    private void judgeReplaced(Deed deed, BookedOrder successor) {
        Long old = successor.replaces();
        BookedOrder before =
                old == null ? null : venue.box().ledger().order(old).orElse(null);
        if (before == null) {
            verdict.add(Finding.REPLACE_WRONG, deed + " replaced nothing");
        } else if (isOversize(deed, before, successor) && !deed.warned()) {
            verdict.add(Finding.REPLACE_WRONG, deed + " is oversize, and nothing was said");
        } else if (Ends.isRejected(successor) && !deed.warned()) {
            verdict.add(Finding.REPLACE_WRONG, deed + " left nothing, and nothing was said");
        }
    }

    /** Some brokers take what has filled off the successor, others leave that to the caller. */
    private static boolean isOversize(Deed deed, BookedOrder before, BookedOrder successor) {
        BigDecimal all = before.filledQuantity().add(successor.quantity());
        return all.compareTo(ChangeOracle.wanted(deed)) > 0;
    }

    private void judgeDenied(Deed deed, List<BookedOrder> own) {
        boolean silent = deed.said() == Said.NOTHING;
        verdict.add(silent || isLost(deed, own) ? Finding.LOST : Finding.NOT_PLACED, deed);
    }

    /** Of equal orders any may be taken for any other: one that was rejected after it was taken, too. */
    private boolean isLost(Deed deed, List<BookedOrder> own) {
        List<BookedOrder> live =
                untold(own).stream().filter(order -> !Ends.isRejected(order)).toList();
        if (live.isEmpty() || !deed.detail().startsWith(Deed.REJECTED)) {
            return !live.isEmpty();
        }
        return toldAsRejected(deed) > rejected(deed);
    }

    private long rejected(Deed deed) {
        return equalsOf(deed).stream()
                .flatMap(equal -> booked.getOrDefault(equal.number(), List.of()).stream())
                .filter(Ends::isRejected)
                .count();
    }

    private long toldAsRejected(Deed deed) {
        return equalsOf(deed).stream()
                .filter(equal -> equal.detail().startsWith(Deed.REJECTED))
                .count();
    }

    /** What nobody was told of: of equal orders, one that was rejected may have been told to another's caller. */
    private List<BookedOrder> unexplained(Deed deed, List<BookedOrder> own) {
        boolean toldToOthers = toldAsRejected(deed) >= rejected(deed);
        return untold(own).stream()
                .filter(order -> !toldToOthers || !Ends.isRejected(order))
                .toList();
    }

    private List<Deed> equalsOf(Deed deed) {
        return classes.getOrDefault(classOf(deed), List.of());
    }

    private List<BookedOrder> untold(List<BookedOrder> all) {
        return all.stream().filter(order -> !told.contains(order.brokerId())).toList();
    }

    /** Who asked what became of an order, and was shown two with its id, has to say so. */
    private void judgeDoubled(Deed deed, List<BookedOrder> all) {
        boolean seen = venue.namesOrders()
                && deed.recovered()
                && all.size() > 1
                && looks.getOrDefault(deed.number(), List.of()).stream().anyMatch(look -> showsAll(look, deed, all));
        if (seen) {
            verdict.add(Finding.DOUBLE_UNTOLD, deed);
        }
    }

    private static boolean showsAll(ListingRecord look, Deed deed, List<BookedOrder> all) {
        boolean read = look.delivered() && look.testTag() != null && deed.hasRead(look.testTag());
        return read && all.stream().allMatch(order -> look.ids().contains(order.id()));
    }

    private void judgeTwice(Deed deed, List<BookedOrder> all) {
        verdict.add(all.size() > 1 ? Finding.PLACED_TWICE : Finding.PHANTOM, deed);
    }

    private void judgeUnknown(Deed deed, List<BookedOrder> ofClient, List<BookedOrder> all) {
        if (deed.detail().equals("PLACED_TWICE")) {
            judgeTwice(deed, all);
            return;
        }
        List<BookedOrder> own = unexplained(deed, ofClient);
        boolean absent = deed.detail().equals("ABSENT");
        if (absent && !venue.provesAbsence()) {
            verdict.add(Finding.FALSE_ABSENT, deed + " at a broker that can't prove it");
        }
        if (own.isEmpty()) {
            verdict.add(absent ? Finding.ABSENT : Finding.ABSENT_UNSURE, deed);
            return;
        }
        verdict.add(Finding.UNKNOWN, deed);
        if (absent && own.stream().anyMatch(order -> isInTime(deed, order))) {
            verdict.add(
                    Finding.FALSE_ABSENT,
                    deed + " booked as " + own.get(0).id() + " at " + own.get(0).bookedAt() + ", ended at "
                            + Instant.ofEpochMilli(deed.lastEnd()));
        } else if (looks.getOrDefault(deed.number(), List.of()).stream().anyMatch(look -> tells(look, deed, own))) {
            verdict.add(
                    Finding.NEEDLESS_UNKNOWN, deed + " booked as " + own.get(0).id());
        }
    }

    private boolean isInTime(Deed deed, BookedOrder order) {
        long at = clock.ours(order.bookedAt()).toEpochMilli();
        return at + setting.lag().toMillis()
                < deed.lastEnd() + setting.horizon().toMillis();
    }

    /** Whether a listing that was read showed the order, with no equal one in flight, and no other's that looks like it. */
    private boolean tells(ListingRecord look, Deed deed, List<BookedOrder> own) {
        long at = clock.ours(look.at()).toEpochMilli();
        boolean whole = look.delivered() && !look.capped() && look.status() == null && look.fault() == null;
        boolean shown = own.stream().anyMatch(order -> look.ids().contains(order.id()));
        boolean foreign = own.stream().anyMatch(order -> foreignBodies.contains(order.fingerprint()));
        boolean after = at > deed.lastEnd() && !deed.wasStopped();
        boolean read = look.testTag() != null && deed.hasRead(look.testTag());
        return whole && read && shown && !foreign && after && rivalsSettled(deed, at);
    }

    private boolean rivalsSettled(Deed deed, long at) {
        return equalsOf(deed).stream().filter(rival -> rival != deed).allMatch(rival -> isSettled(rival, at));
    }

    private static boolean isSettled(Deed rival, long at) {
        boolean neverSent = rival.said() == Said.NOT_SENT && rival.firstSend() == 0;
        return neverSent
                || rival.firstSend() > at
                || (rival.said() != Said.UNKNOWN && rival.said() != Said.NOTHING && rival.reportedAt() < at);
    }

    private void judgeJournal(Deed deed, Predicate<String> journalled) {
        boolean kept = deed.intentId().filter(journalled).isPresent();
        if (booked.containsKey(deed.number()) && !kept) {
            verdict.add(Finding.UNJOURNALLED, deed);
        }
    }

    private void judgeCancel(Deed deed) {
        BookedOrder target =
                deed.target().flatMap(Deed::orderId).map(orders::get).orElse(null);
        if (target == null) {
            return;
        }
        boolean right = switch (deed.said()) {
            case DONE -> isAsSaid(deed.detail(), target);
            case NOTHING -> false;
            case REFUSED, NOT_SENT -> !Ends.isCancelled(target);
            case UNKNOWN -> true;
        };
        if (!right) {
            verdict.add(Finding.CANCEL_WRONG, deed + " is " + target.state());
        }
    }

    private static boolean isAsSaid(String end, BookedOrder target) {
        return switch (end) {
            case "CANCELED" -> Ends.isCancelled(target) || Ends.isCancelledInPart(target);
            case "FILLED_FIRST" -> Ends.isFilled(target);
            case "ALREADY_ENDED" -> !target.isLive();
            default -> true;
        };
    }

    private void judgeSuccessors() {
        Map<Long, Long> live = orders.values().stream()
                .filter(order -> order.replaces() != null && order.isLive())
                .collect(Collectors.groupingBy(
                        order -> java.util.Objects.requireNonNull(order.replaces()), Collectors.counting()));
        live.forEach((old, count) -> {
            if (count > 1) {
                verdict.add(Finding.REPLACE_WRONG, count + " live successors of " + old);
            }
        });
    }

    /** Where the client watches on, each late order surfaces exactly once. */
    private void judgeSurfaced(List<String> surfaced) {
        Map<String, Long> times = surfaced.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        times.forEach(
                (id, count) -> verdict.add(count == 1 ? Finding.SURFACED : Finding.SURFACED_WRONG, id + " x " + count));
        if (!setting.isPatient()) {
            stillHidden(surfaced).forEach(equals -> verdict.add(Finding.SURFACED_WRONG, "never: " + equals));
        }
    }

    /** Equal deeds that were called unknown, with more orders there than surfaced; but for those like somebody else's. */
    List<List<Deed>> stillHidden(List<String> surfaced) {
        deeds.values().stream().filter(deed -> deed.said() == Said.DONE).forEach(this::hear);
        Set<String> heard = new HashSet<>(surfaced);
        return classes.values().stream()
                .filter(equals -> equals.stream().anyMatch(deed -> deed.said() == Said.UNKNOWN && !isChange(deed)))
                .filter(equals -> hiddenOrders(equals)
                        > equals.stream()
                                .filter(deed ->
                                        deed.intentId().filter(heard::contains).isPresent())
                                .count())
                .toList();
    }

    private long hiddenOrders(List<Deed> equals) {
        List<BookedOrder> all = equals.stream()
                .flatMap(deed -> untold(booked.getOrDefault(deed.number(), List.of())).stream())
                .toList();
        boolean foreign = all.stream().anyMatch(order -> foreignBodies.contains(order.fingerprint()));
        long denied =
                equals.stream().filter(deed -> deed.said() == Said.REFUSED).count();
        return foreign ? 0 : all.size() - denied;
    }
}
