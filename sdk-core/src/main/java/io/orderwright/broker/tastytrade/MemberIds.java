package io.orderwright.broker.tastytrade;

/**
 * The client order ids of the components of a complex order: the id of the whole, with the component's place in the
 * JSON, from 1. tastytrade keeps an {@code external-identifier} on orders, and none on complex orders.
 */
final class MemberIds {
    private MemberIds() {}

    /** The id of a component. */
    static String member(String root, int place) {
        return root + "-" + place;
    }

    /** The id of the whole that a component's id was made of; the id itself where it was not made here. */
    static String root(String member) {
        int dash = member.lastIndexOf('-');
        boolean made = dash > 0 && dash < member.length() - 1;
        for (int i = dash + 1; made && i < member.length(); i++) {
            made = member.charAt(i) >= '0' && member.charAt(i) <= '9';
        }
        return made ? member.substring(0, dash) : member;
    }
}
