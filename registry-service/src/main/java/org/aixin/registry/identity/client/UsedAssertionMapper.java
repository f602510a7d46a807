package org.aixin.registry.identity.client;

import java.time.Instant;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** SQL of the assertions that were used. */
@Mapper
@AcrossScopes("written while it is still being found out who asks")
interface UsedAssertionMapper {

    @Insert("insert into client_assertion (client_id, jti, expires_at) values (#{clientId}, #{jti}, #{expiresAt})")
    int insert(long clientId, byte[] jti, Instant expiresAt);

    @Delete("delete from client_assertion where expires_at < #{now} limit 1000")
    int purge(Instant now);
}
