package io.orderwright.builder;

/** What a spread's name promises about the strike of a leg, seen from the option before it. */
enum StrikeStep {
    ANY("", ""),
    SAME("must equal", "give options of one strike"),
    ABOVE("must be above", "give the strikes from the lowest to the highest"),
    DIFFERENT("must differ from", "use a calendar for options of one strike");

    private final String rule;
    private final String remedy;

    StrikeStep(String rule, String remedy) {
        this.rule = rule;
        this.remedy = remedy;
    }

    boolean allows(int comparison) {
        return switch (this) {
            case ANY -> true;
            case SAME -> comparison == 0;
            case ABOVE -> comparison > 0;
            case DIFFERENT -> comparison != 0;
        };
    }

    String rule() {
        return rule;
    }

    String remedy() {
        return remedy;
    }
}
