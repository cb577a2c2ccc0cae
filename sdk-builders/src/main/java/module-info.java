/**
 * The order language: what a trader wants, as immutable values.
 *
 * <p>It knows no broker and no wire format, and needs nothing but the JDK when it runs.
 */
module io.orderwright.builders {
    requires static org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.orderwright.builder;
    exports io.orderwright.extras;
    exports io.orderwright.instrument;
    exports io.orderwright.order;
    exports io.orderwright.price;
    exports io.orderwright;
}
