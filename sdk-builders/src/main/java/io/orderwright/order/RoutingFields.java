package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the builder that says where and how an order is routed and booked. */
abstract class RoutingFields extends LifeFields {
    RoutingFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    final ImmutableHandlingCarrier carrier() {
        return (ImmutableHandlingCarrier) draft.handling();
    }

    final OrderBuilder change(Handling changed) {
        return with(draft.withHandling(changed));
    }

    static Amount number(String name, BigDecimal number) {
        return Amount.of(Decimals.bounded("handling." + name, Objects.requireNonNull(number, name)));
    }

    /**
     * Sets the instruction to the trading desk.
     *
     * @param specialInstruction the instruction to the trading desk
     * @return the changed builder
     */
    public OrderBuilder specialInstruction(SpecialInstruction specialInstruction) {
        return change(
                carrier().withSpecialInstruction(Objects.requireNonNull(specialInstruction, "specialInstruction")));
    }

    /** {@return the builder with specialInstruction unset} */
    public OrderBuilder clearSpecialInstruction() {
        return change(carrier().withSpecialInstruction(Optional.empty()));
    }

    /** {@return the instruction to the trading desk} */
    public Optional<SpecialInstruction> specialInstruction() {
        return draft.handling().specialInstruction();
    }

    /**
     * Sets the venue that the order is routed to.
     *
     * @param destination the venue that the order is routed to
     * @return the changed builder
     */
    public OrderBuilder destination(Destination destination) {
        return change(carrier().withDestination(Objects.requireNonNull(destination, "destination")));
    }

    /** {@return the builder with destination unset} */
    public OrderBuilder clearDestination() {
        return change(carrier().withDestination(Optional.empty()));
    }

    /** {@return the venue that the order is routed to} */
    public Optional<Destination> destination() {
        return draft.handling().destination();
    }

    /**
     * Sets which lots a sale is taken from.
     *
     * @param taxLotMethod which lots a sale is taken from
     * @return the changed builder
     */
    public OrderBuilder taxLotMethod(TaxLotMethod taxLotMethod) {
        return change(carrier().withTaxLotMethod(Objects.requireNonNull(taxLotMethod, "taxLotMethod")));
    }

    /** {@return the builder with taxLotMethod unset} */
    public OrderBuilder clearTaxLotMethod() {
        return change(carrier().withTaxLotMethod(Optional.empty()));
    }

    /** {@return which lots a sale is taken from} */
    public Optional<TaxLotMethod> taxLotMethod() {
        return draft.handling().taxLotMethod();
    }

    /**
     * Sets which price triggers a stop.
     *
     * @param stopType which price triggers a stop
     * @return the changed builder
     */
    public OrderBuilder stopType(StopType stopType) {
        return change(carrier().withStopType(Objects.requireNonNull(stopType, "stopType")));
    }

    /** {@return the builder with stopType unset} */
    public OrderBuilder clearStopType() {
        return change(carrier().withStopType(Optional.empty()));
    }

    /** {@return which price triggers a stop} */
    public Optional<StopType> stopType() {
        return draft.handling().stopType();
    }

    /**
     * Sets the price at which a trailing stop begins to trail, sent exactly as given.
     *
     * @param activationPrice the value, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder activationPrice(String activationPrice) {
        return activationPrice(
                Decimals.parse("handling.activationPrice", Objects.requireNonNull(activationPrice, "activationPrice")));
    }

    /**
     * Sets the price at which a trailing stop begins to trail, sent exactly as given.
     *
     * @param activationPrice the value, sent exactly as given
     * @return the changed builder
     */
    public OrderBuilder activationPrice(BigDecimal activationPrice) {
        return change(carrier().withActivationPriceAmount(number("activationPrice", activationPrice)));
    }

    /** {@return the builder with activationPrice unset} */
    public OrderBuilder clearActivationPrice() {
        return change(carrier().withActivationPriceAmount(Optional.empty()));
    }

    /** {@return the price at which a trailing stop begins to trail, sent exactly as given} */
    public Optional<BigDecimal> activationPrice() {
        return draft.handling().activationPrice();
    }

    /**
     * Sets the name of the spread; advisory.
     *
     * @param complexStrategy the name of the spread; advisory
     * @return the changed builder
     */
    public OrderBuilder complexStrategy(ComplexStrategy complexStrategy) {
        return change(carrier().withComplexStrategy(Objects.requireNonNull(complexStrategy, "complexStrategy")));
    }

    /** {@return the builder with complexStrategy unset} */
    public OrderBuilder clearComplexStrategy() {
        return change(carrier().withComplexStrategy(Optional.empty()));
    }

    /** {@return the name of the spread; advisory} */
    public Optional<ComplexStrategy> complexStrategy() {
        return draft.handling().complexStrategy();
    }

    /**
     * Sets the part of the account that the order belongs to.
     *
     * @param partition the part of the account that the order belongs to
     * @return the changed builder
     */
    public OrderBuilder partition(String partition) {
        return change(carrier().withPartition(Objects.requireNonNull(partition, "partition")));
    }

    /** {@return the builder with partition unset} */
    public OrderBuilder clearPartition() {
        return change(carrier().withPartition(Optional.empty()));
    }

    /** {@return the part of the account that the order belongs to} */
    public Optional<String> partition() {
        return draft.handling().partition();
    }

    /**
     * Says whether an algorithm decided on the order.
     *
     * @param automated true or false; {@link #clearAutomated()} says neither
     * @return the changed builder
     */
    public OrderBuilder automated(boolean automated) {
        return change(carrier().withAutomated(automated));
    }

    /** {@return the builder with automated unset} */
    public OrderBuilder clearAutomated() {
        return change(carrier().withAutomated(Optional.empty()));
    }

    /** {@return whether an algorithm decided on the order} */
    public Optional<Boolean> automated() {
        return draft.handling().automated();
    }
}
