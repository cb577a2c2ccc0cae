package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.CampaignChild.Told;
import io.orderwright.examples.campaign.Deed.Said;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.OrderJournal;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.SchwabBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Processes that place against one box on one journal, and are killed or stopped; and what is to be said of them. */
final class Crashes implements AutoCloseable {
    private static final int EACH = 1000;

    private final SchwabBox box;
    private final Setting setting;
    private final String kind;
    private final String place;
    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private int children;

    Crashes(long seed, String kind, String place) {
        this.setting = Setting.patient(seed, EACH).options(CampaignChild.OPTIONS);
        this.kind = kind;
        this.place = place;
        this.random = new Random(seed);
        this.box = SchwabBox.builder()
                .seed(seed)
                .processingDelay(setting.late())
                .listingLag(setting.lag())
                .account(BoxAccount.of("10000001", "CRASHES"))
                .start();
        box.exchange().riskChecks(false);
        box.faults().use(FaultMix.of(setting));
    }

    ChildProcess child(int placements) throws Exception {
        var issued = box.tokens().issue();
        var app = box.app();
        Told told = new Told(
                kind,
                place,
                box.url().toString(),
                box.account().hash(),
                app.clientId() + " " + app.clientSecret() + " " + app.redirectUri(),
                issued.accessToken(),
                issued.refreshToken(),
                setting.seed() + children,
                1 + children * EACH,
                placements);
        children++;
        List<Deed> mine = told.deeds();
        deeds.addAll(mine);
        return ChildProcess.start(told, mine);
    }

    /** Kills one child after another, each at a random moment after it has recovered. */
    List<String> kill(int times) throws Exception {
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ChildProcess child = child(EACH);
            child.awaitRecovery();
            int enough = 1 + random.nextInt(150);
            while (child.recorded() < enough && child.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            child.kill();
            odd.addAll(child.odd());
        }
        ChildProcess last = child(10);
        last.await();
        odd.addAll(last.odd());
        return odd;
    }

    /** Asks the journal about what a dead process could not say any more, and has all of it judged. */
    Verdict judge(OrderJournal journal) {
        Map<String, Long> equals =
                deeds.stream().collect(Collectors.groupingBy(Deed::equalityClass, Collectors.counting()));
        for (Deed deed : deeds) {
            boolean dealtAnew = kind.equals("forgetful") && equals.getOrDefault(deed.equalityClass(), 0L) > 1;
            deed.intentId()
                    .flatMap(journal::find)
                    .filter(record -> hasLastWord(deed, record, dealtAnew))
                    .ifPresent(record -> hear(deed, record));
        }
        Set<String> booked = box.ledger().orders().stream()
                .flatMap(order -> Optional.ofNullable(order.testTag()).stream())
                .map(tag -> tag.substring(0, tag.indexOf('.')))
                .collect(Collectors.toSet());
        List<Deed> begun = deeds.stream().filter(deed -> isBegun(deed, booked)).toList();
        Oracle oracle = new Oracle(setting, new BrokerClock(Duration.ZERO), SchwabVenue.at(box), begun);
        oracle.hear(heldByTheUnnamed(journal));
        return oracle.judge(id -> journal.find(id).isPresent(), List.of());
    }

    /**
     * The journal knows more than the dead process could say; or less, where a disk lost what had been said. Then whoever
     * recovers can tell how many of equal orders were placed, and deals their ids out anew.
     */
    private static boolean hasLastWord(Deed deed, IntentRecord record, boolean dealtAnew) {
        return switch (deed.said()) {
            case NOTHING, UNKNOWN -> true;
            case DONE ->
                dealtAnew && deed.orderId().filter(record.orderIds()::contains).isEmpty();
            case NOT_SENT ->
                dealtAnew && record.isResolved() && !record.orderIds().isEmpty();
            case REFUSED -> false;
        };
    }

    private static boolean isBegun(Deed deed, Set<String> booked) {
        return deed.said() != Said.NOTHING
                || deed.intentId().isPresent()
                || booked.contains(String.valueOf(deed.number()));
    }

    /** What intents hold whose process died after it had written them down and before it could say so. */
    private List<String> heldByTheUnnamed(OrderJournal journal) {
        Set<String> named =
                deeds.stream().flatMap(deed -> deed.intentId().stream()).collect(Collectors.toSet());
        List<String> ids = box.ledger().orders().stream()
                .map(order -> String.valueOf(order.id()))
                .toList();
        return named.stream()
                .flatMap(id -> journal.find(id).stream())
                .map(record -> record.intent().scope())
                .findFirst()
                .map(scope -> journal.claimants(scope, ids))
                .orElseGet(Map::of)
                .entrySet()
                .stream()
                .filter(claim -> !named.contains(claim.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void hear(Deed deed, IntentRecord record) {
        if (record.isResolved() && !record.orderIds().isEmpty()) {
            deed.done(record.orderIds().get(0), true);
        } else if (record.isResolved() && record.state() != IntentState.CLOSED_BY_USER) {
            deed.say(Said.REFUSED, record.state().name());
        } else {
            // Whoever recovers closes what is absent, and nothing else.
            boolean closed = record.state() == IntentState.CLOSED_BY_USER;
            deed.say(
                    Said.UNKNOWN,
                    closed ? IntentState.ABSENT.name() : record.state().name());
            deed.endedBy(record.progress().notAfter().plus(CampaignChild.OPTIONS.attempt()));
        }
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** The journal as it was left, on a disk that is sound. */
    OrderJournal journal() {
        return CampaignChild.journal(
                new Told(kind.equals("forgetful") ? "file" : kind, place, "", "", "", "", "", 1, 1, 1));
    }

    @Override
    public void close() {
        box.close();
    }
}
