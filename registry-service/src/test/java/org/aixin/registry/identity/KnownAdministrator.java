package org.aixin.registry.identity;

import java.sql.SQLException;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.testkit.TestServers;

/** Accounts under ids that a test chooses, for callers who must have one. */
public final class KnownAdministrator {

    private KnownAdministrator() {}

    /** Makes sure that there is an active account of that id and area. */
    public static void stands(FieldCipher cipher, long id, String area) {
        var sql = """
                insert into account (id, version, login, name, status, credentials, area)
                values (?, 1, ?, ?, 'ACTIVE', 0, ?)
                on duplicate key update name = values(name), area = values(area)
                """;
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setString(2, "known-" + id);
            statement.setBytes(
                    3, cipher.seal("account.name", id, Sensitive.of("管理员")).bytes());
            statement.setString(4, area);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
