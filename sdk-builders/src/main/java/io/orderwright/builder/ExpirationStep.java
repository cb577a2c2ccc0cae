package io.orderwright.builder;

/** What a spread's name promises about the expiration of a leg, seen from the option before it. */
enum ExpirationStep {
    SAME("must equal", "give options of one expiration"),
    LATER("must be after", "give the nearer expiration first"),
    NOT_EARLIER("must not be before", "give what is left first, and then what takes its place");

    private final String rule;
    private final String remedy;

    ExpirationStep(String rule, String remedy) {
        this.rule = rule;
        this.remedy = remedy;
    }

    boolean allows(int comparison) {
        return switch (this) {
            case SAME -> comparison == 0;
            case LATER -> comparison > 0;
            case NOT_EARLIER -> comparison >= 0;
        };
    }

    String rule() {
        return rule;
    }

    String remedy() {
        return remedy;
    }
}
