package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Owner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statement with its parameters, bound in order. */
final class Sql {
    private interface Binding {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    /** Reads a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String text;
    private final List<Binding> bindings = new ArrayList<>();

    Sql(Connection connection, String text) {
        this.connection = connection;
        this.text = text;
    }

    Sql with(String value) {
        bindings.add((statement, index) -> statement.setString(index, value));
        return this;
    }

    Sql with(Optional<String> value) {
        bindings.add((statement, index) -> {
            if (value.isPresent()) {
                statement.setString(index, value.get());
            } else {
                statement.setNull(index, Types.VARCHAR);
            }
        });
        return this;
    }

    Sql with(long value) {
        bindings.add((statement, index) -> statement.setLong(index, value));
        return this;
    }

    Sql with(boolean value) {
        bindings.add((statement, index) -> statement.setInt(index, value ? 1 : 0));
        return this;
    }

    Sql with(byte[] value) {
        bindings.add((statement, index) -> statement.setBytes(index, value));
        return this;
    }

    Sql with(AccountScope scope) {
        return with(scope.broker()).with(scope.baseUrl()).with(scope.accountKey());
    }

    Sql with(Owner owner) {
        return with(owner.id()).with(owner.epoch());
    }

    int update() throws SQLException {
        try (PreparedStatement statement = bound()) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(Row<T> row) throws SQLException {
        try (PreparedStatement statement = bound();
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(row.read(rows));
            }
            return values;
        }
    }

    <T> Optional<T> first(Row<T> row) throws SQLException {
        return list(row).stream().findFirst();
    }

    private PreparedStatement bound() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < bindings.size(); i++) {
                bindings.get(i).bind(statement, i + 1);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
