package io.orderwright.order;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the builder that says what is traded and how much, under which conditions. */
abstract class LegFields extends OrderFields {
    LegFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    /**
     * Adds a leg after those that are there.
     *
     * @param leg what to do, how much, of what
     * @return the changed builder
     */
    public OrderBuilder leg(Leg leg) {
        return with(draft.withLegs(appended(draft.legs(), Objects.requireNonNull(leg, "leg"))));
    }

    /**
     * Sets the legs, in place of those that were there.
     *
     * @param legs the legs
     * @return the changed builder
     */
    public OrderBuilder legs(List<Leg> legs) {
        return with(draft.withLegs(Objects.requireNonNull(legs, "legs")));
    }

    /** {@return the builder without legs} */
    public OrderBuilder clearLegs() {
        return with(draft.withLegs(List.of()));
    }

    /** {@return the legs so far, unmodifiable} */
    public List<Leg> legs() {
        return draft.legs();
    }

    /**
     * Sizes the order: the quantity of a single leg, or the number of units of a spread, whose legs keep their ratio.
     *
     * @param quantity the number of shares, contracts or spreads
     * @return the changed builder
     */
    public OrderBuilder quantity(long quantity) {
        return quantity(BigDecimal.valueOf(quantity));
    }

    /**
     * Sizes the order: the quantity of a single leg, or the number of units of a spread, whose legs keep their ratio.
     *
     * @param quantity the number of shares, contracts or spreads, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder quantity(String quantity) {
        return quantity(Decimals.parse("quantity", Objects.requireNonNull(quantity, "quantity")));
    }

    /**
     * Sizes the order: the quantity of a single leg, or the number of units of a spread, whose legs keep their ratio. A
     * leg of cash stays one of cash; a leg of all that is held becomes one of so many.
     *
     * @param quantity the number of shares, contracts or spreads
     * @return the changed builder
     */
    public OrderBuilder quantity(BigDecimal quantity) {
        Objects.requireNonNull(quantity, "quantity");
        ImmutableSingleOrderCarrier sized = draft.withLegs(PackageSize.resize(draft.legs(), quantity));
        return with(draft.unitsAmount().isPresent() ? sized.withUnitsAmount(Amount.of(quantity)) : sized);
    }

    /**
     * Says how many units of the whole package are traded, beside the legs' own quantities.
     *
     * @param units the number of units
     * @return the changed builder
     */
    public OrderBuilder units(BigDecimal units) {
        return with(
                draft.withUnitsAmount(Amount.of(Decimals.bounded("units", Objects.requireNonNull(units, "units")))));
    }

    /**
     * Says how many units of the whole package are traded, beside the legs' own quantities.
     *
     * @param units the number of units
     * @return the changed builder
     */
    public OrderBuilder units(long units) {
        return units(BigDecimal.valueOf(units));
    }

    /**
     * Says how many units of the whole package are traded, beside the legs' own quantities.
     *
     * @param units the number of units, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder units(String units) {
        return units(Decimals.parse("units", Objects.requireNonNull(units, "units")));
    }

    /** {@return the builder with units unset} */
    public OrderBuilder clearUnits() {
        return with(draft.withUnitsAmount(Optional.empty()));
    }

    /** {@return the number of units of the whole package} */
    public Optional<BigDecimal> units() {
        return draft.units();
    }

    /**
     * Sets how the order is to be executed.
     *
     * @param type the order type
     * @return the changed builder
     */
    public OrderBuilder type(OrderType type) {
        return with(draft.withDraftType(Objects.requireNonNull(type, "type")));
    }

    /** {@return the builder with the order type unset} */
    public OrderBuilder clearType() {
        return with(draft.withDraftType(null));
    }

    /** {@return how the order is to be executed} */
    public Optional<OrderType> type() {
        return Optional.ofNullable(draft.draftType());
    }

    /**
     * Adds a condition; all conditions must hold.
     *
     * @param condition what must happen first
     * @return the changed builder
     */
    public OrderBuilder condition(Condition condition) {
        return with(draft.withConditions(appended(draft.conditions(), Objects.requireNonNull(condition, "condition"))));
    }

    /**
     * Adds a condition, as a sentence says it: the same as {@link #condition}.
     *
     * @param condition what must happen first
     * @return the changed builder
     */
    public OrderBuilder when(Condition condition) {
        return condition(condition);
    }

    /**
     * Sets the conditions, in place of those that were there.
     *
     * @param conditions what must happen first
     * @return the changed builder
     */
    public OrderBuilder conditions(List<Condition> conditions) {
        return with(draft.withConditions(Objects.requireNonNull(conditions, "conditions")));
    }

    /** {@return the builder without conditions} */
    public OrderBuilder clearConditions() {
        return with(draft.withConditions(List.of()));
    }

    /** {@return the conditions, unmodifiable} */
    public List<Condition> conditions() {
        return draft.conditions();
    }

    /**
     * Adds a field that one broker alone understands; it is sent to that broker as it is.
     *
     * @param broker the broker's name, such as {@code schwab}
     * @param name the field's name on the wire
     * @param value the field's value
     * @return the changed builder
     */
    public OrderBuilder extra(String broker, String name, ExtraValue value) {
        return with(draft.withExtras(draft.extras().with(broker, name, value)));
    }

    /**
     * Sets the extra fields of all brokers, in place of those that were there.
     *
     * @param extras the fields
     * @return the changed builder
     */
    public OrderBuilder extras(Extras extras) {
        return with(draft.withExtras(Objects.requireNonNull(extras, "extras")));
    }

    /** {@return the builder without extra fields} */
    public OrderBuilder clearExtras() {
        return with(draft.withExtras(Extras.none()));
    }

    /** {@return the fields that one broker alone understands} */
    public Extras extras() {
        return draft.extras();
    }

    private static <T> List<T> appended(List<T> list, T last) {
        if (list.isEmpty()) {
            return List.of(last);
        }
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }
}
