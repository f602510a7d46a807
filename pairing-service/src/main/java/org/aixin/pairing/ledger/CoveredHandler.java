package org.aixin.pairing.ledger;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aixin.kernel.json.AixinJson;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@link Covered} in a JSON column, as an array of numbers. */
@Component
@MappedTypes(Covered.class)
class CoveredHandler extends BaseTypeHandler<Covered> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, Covered covered, @Nullable JdbcType jdbcType) throws SQLException {
        statement.setString(index, AixinJson.mapper().writeValueAsString(covered.recipientIds()));
    }

    @Override
    public @Nullable Covered getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable Covered getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable Covered getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static @Nullable Covered read(@Nullable String json) {
        return json == null ? null : new Covered(List.of(AixinJson.mapper().readValue(json, Long[].class)));
    }
}
