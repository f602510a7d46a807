package org.aixin.persistence.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a whole batch of rows to SQL as one JSON array, for {@code json_table} to unfold. A statement with a parameter
 * per row and column is another text for every number of rows: it is assembled, parsed and prepared anew each time,
 * which took most of a batch's time. Public because MyBatis makes it.
 */
public class JsonRows extends BaseTypeHandler<Collection<?>> {

    // Not the JSON of events: here ids are numbers.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Collection<?> rows, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, JSON.writeValueAsString(rows));
    }

    @Override
    public Collection<?> getNullableResult(ResultSet row, String column) {
        throw new UnsupportedOperationException("rows only go in");
    }

    @Override
    public Collection<?> getNullableResult(ResultSet row, int column) {
        throw new UnsupportedOperationException("rows only go in");
    }

    @Override
    public Collection<?> getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException("rows only go in");
    }
}
