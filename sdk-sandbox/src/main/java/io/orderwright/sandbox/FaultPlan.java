package io.orderwright.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Faults at random, from a seed. An immutable value.
 *
 * <p>What meets a request follows from the seed, the operation and the request's test tag, and from nothing else; where
 * there is no tag, from how many untagged requests of the operation came before. So a run with tags meets the same
 * faults however its threads interleave.
 */
public final class FaultPlan {
    private final long seed;
    private final List<Rule> rules;

    private FaultPlan(long seed, List<Rule> rules) {
        this.seed = seed;
        this.rules = rules;
    }

    private record Rule(Operation operation, int perThousand, Fault fault) {}

    /**
     * Starts a plan in which nothing goes wrong.
     *
     * @param seed the seed
     * @return the plan
     */
    public static FaultPlan seeded(long seed) {
        return new FaultPlan(seed, List.of());
    }

    /**
     * Adds a fault.
     *
     * @param operation what it meets
     * @param perThousand how many of a thousand requests
     * @param fault what goes wrong
     * @return this plan with the fault
     * @throws IllegalArgumentException if an operation's faults add up to more than a thousand, or one is negative
     */
    public FaultPlan on(Operation operation, int perThousand, Fault fault) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(fault, "fault");
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(operation, perThousand, fault));
        int sum = more.stream()
                .filter(rule -> rule.operation == operation)
                .mapToInt(Rule::perThousand)
                .sum();
        if (perThousand < 0 || sum > 1000) {
            throw new IllegalArgumentException(
                    operation + ": faults must be 0 to 1000 of a thousand in all, and are " + sum);
        }
        return new FaultPlan(seed, List.copyOf(more));
    }

    /**
     * Tells what meets a request.
     *
     * @param operation what the request asks for
     * @param testTag its test tag, or null
     * @param untaggedBefore how many untagged requests of the operation came before
     * @return the fault, {@link Fault#none} most of the time
     */
    public Fault draw(Operation operation, @Nullable String testTag, long untaggedBefore) {
        long key = testTag == null ? untaggedBefore : spread(testTag);
        long start = seed * 0x9E3779B97F4A7C15L + key * 31 + operation.name().hashCode();
        int roll = new SplittableRandom(start).nextInt(1000);
        for (Rule rule : rules) {
            if (rule.operation == operation) {
                roll -= rule.perThousand;
                if (roll < 0) {
                    return rule.fault;
                }
            }
        }
        return Fault.none();
    }

    private static long spread(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** {@return the seed, which a failing run prints} */
    public long seed() {
        return seed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaultPlan plan && seed == plan.seed && rules.equals(plan.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seed, rules);
    }

    /** {@return seed and rules} */
    @Override
    public String toString() {
        return "FaultPlan[seed=" + seed + ", rules=" + rules + "]";
    }
}
