package org.aixin.stats.tree;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Stores a path as text. Public because MyBatis makes it. */
@MappedTypes(Path.class)
public class PathHandler extends BaseTypeHandler<Path> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Path path, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, path.text());
    }

    @Override
    public Path getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public Path getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public Path getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static Path read(@Nullable String text) {
        return text == null ? Path.NONE : Path.parse(text);
    }
}
