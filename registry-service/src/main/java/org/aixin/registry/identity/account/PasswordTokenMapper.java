package org.aixin.registry.identity.account;

import java.time.Instant;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the one-time links. */
@Mapper
@AcrossScopes("who holds the link is nobody yet")
interface PasswordTokenMapper {

    @Insert("""
            insert into password_token (token_hash, account_id, expires_at) values (#{hash}, #{accountId}, #{expiresAt})
            """)
    int insert(String hash, long accountId, Instant expiresAt);

    @Select("select account_id from password_token where token_hash = #{hash} and expires_at > #{now}")
    @Nullable
    Long accountOf(String hash, Instant now);

    @Delete("delete from password_token where token_hash = #{hash} and expires_at > #{now}")
    int use(String hash, Instant now);

    @Delete("delete from password_token where account_id = #{accountId}")
    int forget(long accountId);

    @Delete("delete from password_token where expires_at <= #{now} limit 1000")
    int forgetExpired(Instant now);
}
