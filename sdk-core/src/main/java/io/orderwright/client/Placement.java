package io.orderwright.client;

import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one placement of an order rather than to the order: its client order id, the caller's own key, the
 * accounts, and a reference price.
 *
 * <p>Immutable; equality is by value.
 */
public final class Placement {
    private static final Placement USUAL = new Placement(null, null, List.of(), null, false, PartialPlacement.KEEP);

    private final @Nullable String clientOrderId;
    private final @Nullable String key;
    private final List<String> accounts;
    private final @Nullable BigDecimal referencePrice;
    private final boolean despiteEqualInDoubt;
    private final PartialPlacement partly;

    private Placement(
            @Nullable String clientOrderId,
            @Nullable String key,
            List<String> accounts,
            @Nullable BigDecimal referencePrice,
            boolean despiteEqualInDoubt,
            PartialPlacement partly) {
        this.clientOrderId = clientOrderId;
        this.key = key;
        this.accounts = accounts;
        this.referencePrice = referencePrice;
        this.despiteEqualInDoubt = despiteEqualInDoubt;
        this.partly = partly;
    }

    /** {@return a placement in which everything is left to the client} */
    public static Placement usual() {
        return USUAL;
    }

    /**
     * This placement with a client order id, in place of the one that the client would make.
     *
     * @param id the id, unique for ever; at most 28 lower-case letters and digits suit every broker
     * @return the changed placement
     */
    public Placement clientOrderId(String id) {
        return new Placement(
                Objects.requireNonNull(id, "id"), key, accounts, referencePrice, despiteEqualInDoubt, partly);
    }

    /**
     * This placement with the caller's key: placing twice with one key places once, also after a restart.
     *
     * @param callerKey the key, unique in the account
     * @return the changed placement
     */
    public Placement key(String callerKey) {
        return new Placement(
                clientOrderId,
                Objects.requireNonNull(callerKey, "key"),
                accounts,
                referencePrice,
                despiteEqualInDoubt,
                partly);
    }

    /**
     * This placement on named accounts, where one order may go to several.
     *
     * @param names the accounts' names
     * @return the changed placement
     */
    public Placement accounts(List<String> names) {
        return new Placement(clientOrderId, key, List.copyOf(names), referencePrice, despiteEqualInDoubt, partly);
    }

    /**
     * This placement with the price from which a broker's levels are worked out of distances.
     *
     * @param price the price, in the instrument's currency
     * @return the changed placement
     */
    public Placement referencePrice(BigDecimal price) {
        return new Placement(
                clientOrderId, key, accounts, Objects.requireNonNull(price, "price"), despiteEqualInDoubt, partly);
    }

    /**
     * This placement, made although an equal order is in doubt: the caller's own word that a second one is wanted even
     * if the first turns up.
     *
     * @return the changed placement
     */
    public Placement despiteEqualOrderInDoubt() {
        return new Placement(clientOrderId, key, accounts, referencePrice, true, partly);
    }

    /**
     * This placement, with what becomes of the placed requests of an order that takes several, where one is not placed.
     *
     * @param policy what becomes of them; {@link PartialPlacement#KEEP} unless said otherwise
     * @return the changed placement
     */
    public Placement ifPartlyPlaced(PartialPlacement policy) {
        return new Placement(
                clientOrderId,
                key,
                accounts,
                referencePrice,
                despiteEqualInDoubt,
                Objects.requireNonNull(policy, "policy"));
    }

    /** {@return what becomes of the placed requests of an order that takes several, where one is not placed} */
    public PartialPlacement partly() {
        return partly;
    }

    /** {@return whether to place although an equal order is in doubt} */
    public boolean despiteEqualInDoubt() {
        return despiteEqualInDoubt;
    }

    /** {@return the client order id, where the caller gave one} */
    public Optional<String> clientOrderId() {
        return Optional.ofNullable(clientOrderId);
    }

    /** {@return the caller's key} */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** {@return the accounts' names, unmodifiable; empty for the client's own account} */
    public List<String> accounts() {
        return accounts;
    }

    /** {@return the reference price} */
    public Optional<BigDecimal> referencePrice() {
        return Optional.ofNullable(referencePrice);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Placement that
                && Objects.equals(clientOrderId, that.clientOrderId)
                && Objects.equals(key, that.key)
                && accounts.equals(that.accounts)
                && despiteEqualInDoubt == that.despiteEqualInDoubt
                && partly == that.partly
                && (referencePrice == null
                        ? that.referencePrice == null
                        : that.referencePrice != null && Decimals.equal(referencePrice, that.referencePrice));
    }

    @Override
    public int hashCode() {
        return Objects.hash(clientOrderId, key, accounts, referencePrice == null ? 0 : Decimals.hash(referencePrice));
    }

    /** {@return the placement, without its accounts} */
    @Override
    public String toString() {
        return "Placement[clientOrderId=" + clientOrderId + ", key=" + key + ", accounts=" + accounts.size()
                + ", referencePrice=" + (referencePrice == null ? null : referencePrice.toPlainString()) + "]";
    }
}
