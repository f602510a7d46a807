package org.aixin.persistence.crypto;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedJdbcTypes;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Carries {@link Sealed} to and from a VARBINARY column; it knows no key. */
@MappedTypes(Sealed.class)
@MappedJdbcTypes(value = JdbcType.VARBINARY, includeNullJdbcType = true)
class SealedTypeHandler extends BaseTypeHandler<Sealed> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Sealed value, JdbcType type)
            throws SQLException {
        statement.setBytes(index, value.bytes());
    }

    @Override
    public @Nullable Sealed getNullableResult(ResultSet row, String column) throws SQLException {
        return sealed(row.getBytes(column));
    }

    @Override
    public @Nullable Sealed getNullableResult(ResultSet row, int column) throws SQLException {
        return sealed(row.getBytes(column));
    }

    @Override
    public @Nullable Sealed getNullableResult(CallableStatement call, int column) throws SQLException {
        return sealed(call.getBytes(column));
    }

    private static @Nullable Sealed sealed(byte @Nullable [] bytes) {
        return bytes == null ? null : Sealed.of(bytes);
    }
}
