/**
 * The trading client: broker dialects, and one engine that places each order exactly once.
 *
 * <p>What is not exported here is free to change in any release.
 */
module io.orderwright.core {
    exports io.orderwright.journal;

    requires transitive io.orderwright.builders;
    requires transitive java.sql;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires okhttp3;
    requires org.slf4j;

    exports io.orderwright.broker.schwab;
    exports io.orderwright.broker.tastytrade;
    exports io.orderwright.broker.tektii;
    exports io.orderwright.client;
    exports io.orderwright.error;
}
