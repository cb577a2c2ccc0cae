package io.orderwright.internal.dialect;

import io.orderwright.internal.json.JsonTimes;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Expression;
import io.orderwright.price.Price;
import java.time.Instant;
import java.util.Optional;

/** Refuses what an order says in fields, or forms, that a broker does not have. Lives within one check of an order. */
public final class Missing {
    private static final String LEAVE_OUT = "leave it out";

    private final String broker;
    private final String rule;
    private final Refusals refusals;

    /**
     * Refuses to a broker.
     *
     * @param broker the broker's name, as people write it
     * @param refusals where refusals are collected
     */
    public Missing(String broker, Refusals refusals) {
        this.broker = broker;
        this.rule = "has no field at " + broker;
        this.refusals = refusals;
    }

    /** Refuses a field where it is set. */
    public void field(String field, Optional<?> value, String remedy) {
        if (value.isPresent()) {
            refusals.add(field, rule, value.get(), remedy);
        }
    }

    /** Refuses a field of an order's handling where it is set. */
    public void handling(String field, Optional<?> value) {
        if (value.isPresent()) {
            refusals.add("handling." + field, rule, value.get(), LEAVE_OUT);
        }
    }

    /** Refuses a restriction where it holds: that it does not needs no field. */
    public void restriction(String field, Optional<Boolean> restriction, String remedy) {
        if (restriction.isPresent() && restriction.get()) {
            refusals.add("handling." + field, rule, true, remedy);
        }
    }

    /** Refuses a restriction for which there is nothing else to say. */
    public void restriction(String field, Optional<Boolean> restriction) {
        restriction(field, restriction, LEAVE_OUT);
    }

    /** Refuses conditions. */
    public void conditions(SingleOrder order) {
        if (!order.conditions().isEmpty()) {
            refusals.add("conditions", rule, order.conditions().size(), "watch the price yourself, then place");
        }
    }

    /** Refuses an execution algorithm. */
    public void algorithm(SingleOrder order) {
        if (order.algorithm().isPresent()) {
            refusals.add("algorithm", rule, order.algorithm().get().strategy(), "place the slices yourself");
        }
    }

    /** Refuses a price that is a formula. */
    public void expression(String field, Optional<Price> price) {
        if (price.isPresent() && price.get() instanceof Expression expression) {
            refusals.add(field, "must be an amount at " + broker, expression.text(), "give a number");
        }
    }

    /** Refuses a time that can't be written. */
    public void unwritable(String field, Optional<Instant> time) {
        if (time.isPresent() && !JsonTimes.isWritable(time.get())) {
            refusals.add(field, "must have a year of four digits", time.get(), "check the time");
        }
    }
}
