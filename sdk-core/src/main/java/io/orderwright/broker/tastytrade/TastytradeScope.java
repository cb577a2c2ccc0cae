package io.orderwright.broker.tastytrade;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** What an app may do with a grant. Source: tastytrade Open API, OAuth2. */
public enum TastytradeScope {
    /** To read accounts, orders and positions. */
    READ("read"),

    /** To place, change and cancel orders. */
    TRADE("trade"),

    /** To learn who the person is. */
    OPENID("openid");

    private final String word;

    TastytradeScope(String word) {
        this.word = word;
    }

    /** {@return the scope as tastytrade writes it} */
    public String word() {
        return word;
    }

    /** Several scopes as tastytrade writes them, in one sequence; empty for none. */
    static String words(Collection<TastytradeScope> scopes) {
        EnumSet<TastytradeScope> each = EnumSet.noneOf(TastytradeScope.class);
        each.addAll(scopes);
        return each.stream().map(TastytradeScope::word).collect(Collectors.joining(" "));
    }
}
