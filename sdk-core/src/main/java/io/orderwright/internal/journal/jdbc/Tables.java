package io.orderwright.internal.journal.jdbc;

/** The journal's tables, to be handed about together. */
record Tables(IntentTable intents, PlanTable plans, KeyTable keys, ClaimTable claims) {

    Tables(Schema schema, Database database) {
        this(schema, new IntentTable(schema, database));
    }

    private Tables(Schema schema, IntentTable intents) {
        this(intents, new PlanTable(schema, intents), new KeyTable(schema), new ClaimTable(schema));
    }
}
