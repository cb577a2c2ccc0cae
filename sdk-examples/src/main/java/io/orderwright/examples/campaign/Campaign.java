package io.orderwright.examples.campaign;

import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.BrokerBox;
import io.orderwright.sandbox.RequestRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a campaign against a box of its own, and has it judged. */
public final class Campaign {
    private static final int THREADS = 72;
    private static final int CHANGES = 1_000_000;
    private static final Duration JUMP = Duration.ofSeconds(90);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Venue.Opener broker;
    private final Setting setting;
    private final Maker maker;
    private final BrokerClock clock;
    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService interrupter = Executors.newSingleThreadScheduledExecutor();

    /** Makes the client that is judged. */
    interface Maker {
        Contender make(Venue venue, BoxAccount account);
    }

    /**
     * What came of a run.
     *
     * @param verdict what the oracle found
     * @param faults how often each fault met a request
     * @param placements how many orders were to be placed
     * @param took how long it took
     */
    public record Result(Verdict verdict, Map<String, Integer> faults, int placements, Duration took) {}

    /** A campaign at Schwab. */
    Campaign(Setting setting, Maker maker) {
        this(SchwabVenue::open, setting, maker);
    }

    Campaign(Venue.Opener broker, Setting setting, Maker maker) {
        this.broker = broker;
        this.setting = setting;
        this.maker = maker;
        this.clock = new BrokerClock(setting.skew());
    }

    Result run() {
        long began = System.nanoTime();
        try (Venue venue = broker.open(setting, clock)) {
            BrokerBox box = venue.box();
            box.exchange().riskChecks(false);
            List<Contender> contenders = box.accounts().stream()
                    .map(account -> maker.make(venue, account))
                    .toList();
            try {
                if (!setting.keepAlive().isZero()) {
                    box.faults().closeIdleAfter(setting.keepAlive());
                }
                box.faults().use(venue.faults(setting));
                perform(venue, contenders);
                settle(venue, contenders);
                return new Result(judge(venue, contenders), faults(box), setting.placements(), since(began));
            } finally {
                contenders.forEach(Contender::close);
            }
        }
    }

    private void perform(Venue venue, List<Contender> contenders) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> work = new ArrayList<>();
            int each = setting.placements() / contenders.size();
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(i);
                Queue<Deed> todo = new ConcurrentLinkedQueue<>(
                        Works.placements(1 + i * each, each, setting.seed() + i, venue::order));
                deeds.addAll(todo);
                Pauses pauses = Pauses.of(setting, THREADS / contenders.size());
                for (int thread = 0; thread < THREADS / contenders.size(); thread++) {
                    work.add(threads.submit(() -> perform(venue, contender, todo, pauses)));
                }
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the campaign itself is broken", e);
        } finally {
            threads.shutdownNow();
            interrupter.shutdownNow();
        }
    }

    private void perform(Venue venue, Contender contender, Queue<Deed> todo, Pauses pauses) {
        for (Deed deed = todo.poll(); deed != null; deed = todo.poll()) {
            pauses.before(deed.number());
            trouble(deed.number());
            contender.perform(deed);
            if (Thread.interrupted()) {
                deed.stopped();
            }
            boolean change = deed.number() % 5 == 0 && deed.said() == Deed.Said.DONE;
            if (change && deed.orderId().filter(id -> !id.isEmpty()).isPresent()) {
                Deed next = Works.change(
                        deed,
                        CHANGES + deed.number(),
                        deed.number() % 10 == 0 ? venue.successor(deed, CHANGES + deed.number()) : Optional.empty());
                deeds.add(next);
                contender.perform(next);
            }
        }
    }

    /** What is done to the caller, or to the broker, around some deeds. */
    private void trouble(int number) {
        if (setting.has(Trouble.INTERRUPTS) && number % 6 == 0) {
            Thread caller = Thread.currentThread();
            long millis = Math.floorMod(number * 31L, 200L);
            var unused = interrupter.schedule(caller::interrupt, millis, TimeUnit.MILLISECONDS);
        }
        if (setting.has(Trouble.CLOCK_STEPS) && number % 50 == 0) {
            clock.step(JUMP.multipliedBy(number / 50 % 3 - 1));
        }
    }

    /** Waits until the broker has booked what it is to book, and the clients have heard of it. */
    private void settle(Venue venue, List<Contender> contenders) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < until
                && (venue.box().faults().waitingToBook() > 0 || !surfaced(venue, contenders))) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean surfaced(Venue venue, List<Contender> contenders) {
        if (setting.isPatient()) {
            return true;
        }
        return new Oracle(setting, clock, venue, deeds)
                .stillHidden(allSurfaced(contenders))
                .isEmpty();
    }

    private Verdict judge(Venue venue, Collection<Contender> contenders) {
        return new Oracle(setting, clock, venue, deeds)
                .judge(
                        id -> contenders.stream().anyMatch(contender -> contender.journalled(id)),
                        allSurfaced(contenders));
    }

    private static List<String> allSurfaced(Collection<Contender> contenders) {
        return contenders.stream()
                .flatMap(contender -> contender.surfaced().stream())
                .toList();
    }

    private static Map<String, Integer> faults(BrokerBox box) {
        Map<String, Integer> faults = new TreeMap<>();
        for (RequestRecord request : box.ledger().requests()) {
            String fault = request.fault();
            if (fault != null && !fault.isEmpty()) {
                faults.merge(request.operation() + ": " + fault, 1, Integer::sum);
            }
        }
        return faults;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
