package io.orderwright.broker.tektii;

import io.orderwright.client.Placement;
import io.orderwright.internal.dialect.Refusals;
import java.util.regex.Pattern;

/**
 * Client order ids: short enough and plain enough for every provider, with room for what the gateway appends to name an
 * entry's exits, and never ending like those. The members of one cancels other have the root id with their place
 * appended, and share the root id as their group's.
 */
final class MemberIds {
    /** Of 36 characters, the shortest limit of a provider, the gateway's own endings take five. */
    static final int LONGEST = 31;

    /** An underscore and two digits are appended at most. */
    static final int LONGEST_ROOT = 28;

    static final int MOST = 100;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern OF_AN_EXIT = Pattern.compile("(?i).*-(sl|tp)(-\\d+)?");

    private MemberIds() {}

    static String member(String root, int index) {
        return root + "_" + index;
    }

    static void check(Placement how, boolean several, Refusals refusals) {
        how.clientOrderId().ifPresent(id -> check(id, several ? LONGEST_ROOT : LONGEST, refusals));
        if (several && how.clientOrderId().isEmpty()) {
            refusals.add(
                    "placement.clientOrderId",
                    "must be set for an order of several requests at Tektii: the group has its name from it",
                    "unset",
                    "give an id that is unique for ever");
        }
        if (!how.accounts().isEmpty()) {
            refusals.add(
                    "placement.accounts",
                    "can't be named at Tektii: a gateway has one account",
                    how.accounts().size() + " accounts",
                    "leave them out");
        }
    }

    private static void check(String id, int longest, Refusals refusals) {
        if (id.length() > longest || !PLAIN.matcher(id).matches()) {
            refusals.add(
                    "placement.clientOrderId",
                    "must be 1 to " + longest + " of A-Z, a-z, 0-9, - and _ at Tektii",
                    id.length() > 60 ? id.substring(0, 60) + "..." : id,
                    "give a shorter id in plain characters");
        } else if (OF_AN_EXIT.matcher(id).matches()) {
            refusals.add(
                    "placement.clientOrderId",
                    "must not end as the gateway ends the ids of exits",
                    id,
                    "leave out -sl and -tp at its end");
        }
    }
}
