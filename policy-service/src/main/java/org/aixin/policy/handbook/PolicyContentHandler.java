package org.aixin.policy.handbook;

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

/** Keeps {@link PolicyContent} in a JSON column. */
@Component
@MappedTypes(PolicyContent.class)
class PolicyContentHandler extends BaseTypeHandler<PolicyContent> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, PolicyContent content, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, AixinJson.mapper().writeValueAsString(content));
    }

    @Override
    public @Nullable PolicyContent getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable PolicyContent getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable PolicyContent getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static @Nullable PolicyContent read(@Nullable String json) {
        return json == null ? null : AixinJson.mapper().readValue(json, PolicyContent.class);
    }
}
