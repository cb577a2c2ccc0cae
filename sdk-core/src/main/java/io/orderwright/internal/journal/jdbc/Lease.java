package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.Refusals;
import io.orderwright.journal.Owner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to record and to send, for a time, by the database's clock.
 *
 * <p>Each write asks the database whether it stands. Between writes {@link #stands} goes by this machine's clocks,
 * counted from before the renewal was sent, so it ends no later than the database says; the wall clock is asked as well,
 * because the other one may stop while a machine sleeps.
 */
final class Lease {
    private final Transactions transactions;
    private final Schema schema;
    private final JdbcSettings settings;
    private volatile Standing standing;
    private boolean ended;

    private record Standing(Owner owner, long untilNanos, Instant until) {}

    Lease(Transactions transactions, Schema schema, JdbcSettings settings) {
        this.transactions = transactions;
        this.schema = schema;
        this.settings = settings;
        this.standing = new Standing(
                new Owner(UUID.randomUUID().toString(), 0), settings.nanoTime().getAsLong(), Instant.MIN);
    }

    Owner owner() {
        return standing.owner();
    }

    boolean stands(Owner owner) {
        Standing current = standing;
        return current.owner().equals(owner)
                && settings.nanoTime().getAsLong() - current.untilNanos() < 0
                && settings.clock().instant().isBefore(current.until());
    }

    /** Prolongs the lease; where it was taken over, begins a new one with the next epoch. */
    synchronized void renew() {
        if (ended) {
            return;
        }
        Duration length = settings.lease();
        long untilNanos = settings.nanoTime().getAsLong() + length.toNanos();
        Instant until = settings.clock().instant().plus(length);
        Owner owner = transactions.write(connection -> renewed(connection, standing.owner(), length.toMillis()));
        standing = new Standing(owner, untilNanos, until);
    }

    /** Refuses a write when the lease does not stand in the database. */
    void require(Connection connection, Owner owner) throws SQLException {
        boolean stands = new Sql(
                        connection,
                        schema.sql(
                                "SELECT epoch FROM %owner WHERE owner_id = ? AND epoch = ? AND lease_until > " + now()))
                .with(owner)
                .first(row -> row.getLong(1))
                .isPresent();
        if (!stands) {
            throw Refusals.notOwner();
        }
    }

    /** Ends the leases that have run out, so that whoever held one can't go on with it. */
    void fenceExpired(Connection connection) throws SQLException {
        new Sql(connection, schema.sql("DELETE FROM %owner WHERE lease_until <= " + now())).update();
    }

    synchronized void end() {
        ended = true;
        Owner owner = standing.owner();
        standing = new Standing(owner, settings.nanoTime().getAsLong(), Instant.MIN);
        transactions.write(
                connection -> new Sql(connection, schema.sql("DELETE FROM %owner WHERE owner_id = ? AND epoch = ?"))
                        .with(owner)
                        .update());
    }

    private Owner renewed(Connection connection, Owner owner, long millis) throws SQLException {
        int prolonged = new Sql(
                        connection,
                        schema.sql(
                                "UPDATE %owner SET lease_until = " + now() + " + ? WHERE owner_id = ? AND epoch = ?"))
                .with(millis)
                .with(owner)
                .update();
        if (prolonged == 1) {
            return owner;
        }
        new Sql(connection, schema.sql("DELETE FROM %owner WHERE owner_id = ?"))
                .with(owner.id())
                .update();
        Owner next = new Owner(owner.id(), owner.epoch() + 1);
        new Sql(
                        connection,
                        schema.sql(
                                "INSERT INTO %owner (owner_id, epoch, lease_until) VALUES (?, ?, " + now() + " + ?)"))
                .with(next)
                .with(millis)
                .update();
        return next;
    }

    private String now() {
        return transactions.database().now();
    }
}
