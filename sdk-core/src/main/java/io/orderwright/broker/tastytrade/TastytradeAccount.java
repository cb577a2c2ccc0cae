package io.orderwright.broker.tastytrade;

import java.util.Objects;
import java.util.Optional;

/**
 * An account of the login. Immutable. Source: tastytrade Open API, GET /customers/me/accounts.
 *
 * @param number the account's number, by which its paths name it
 * @param nickname what its owner calls it; empty where there is none
 * @param type what kind it is, in tastytrade's words, such as {@code Individual}; empty where that is not told
 * @param marginOrCash {@code Margin} or {@code Cash}; empty where that is not told
 * @param authority what the login may do with it, such as {@code owner}; empty where that is not told
 * @param closed whether it is closed
 * @param futuresApproved whether it may trade futures
 */
public record TastytradeAccount(
        String number,
        String nickname,
        String type,
        String marginOrCash,
        String authority,
        Optional<Boolean> closed,
        Optional<Boolean> futuresApproved) {
    /** Checks that nothing is null. */
    public TastytradeAccount {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(nickname, "nickname");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(marginOrCash, "marginOrCash");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(closed, "closed");
        Objects.requireNonNull(futuresApproved, "futuresApproved");
    }

    /** {@return the kind of account, without its number and its name} */
    @Override
    public String toString() {
        return "TastytradeAccount[" + type + (marginOrCash.isEmpty() ? "" : ", " + marginOrCash) + "]";
    }
}
