package org.aixin.visit.carerecord;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aixin.kernel.json.AixinJson;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@link CareFacts} in a JSON column. */
@Component
@MappedTypes(CareFacts.class)
class CareFactsHandler extends BaseTypeHandler<CareFacts> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, CareFacts facts, @Nullable JdbcType jdbcType) throws SQLException {
        statement.setString(index, AixinJson.mapper().writeValueAsString(facts));
    }

    @Override
    public @Nullable CareFacts getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable CareFacts getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable CareFacts getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static @Nullable CareFacts read(@Nullable String json) {
        return json == null ? null : AixinJson.mapper().readValue(json, CareFacts.class);
    }
}
