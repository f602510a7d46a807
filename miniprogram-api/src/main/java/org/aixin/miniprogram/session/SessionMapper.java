package org.aixin.miniprogram.session;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the log-ins. */
@Mapper
@AcrossScopes("finds out who is calling; rows are reached by secrets and by the own cadre only")
interface SessionMapper {

    /** A row of {@code refresh_token}. */
    record RefreshToken(
            String sessionId,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String attempt,
            @Nullable String seed) {}

    @Insert("""
            insert into cadre_session (id, cadre_id, unit_id, opened_at, expires_at)
            values (#{id}, #{cadreId}, #{unitId}, #{now}, #{expiresAt})
            """)
    int open(String id, long cadreId, long unitId, Instant now, Instant expiresAt);

    /**
     * The cadre of a session that is alive: not ended, its binding verified since that time, its cadre serving today in
     * the unit in which the session began.
     */
    @Select("""
            select s.cadre_id
            from cadre_session s
            join binding b on b.cadre_id = s.cadre_id
            join cadre_span c on c.cadre_id = s.cadre_id
            where s.id = #{id} and s.ended_at is null and b.verified_at > #{verifiedSince}
              and c.from_day <= #{today} and (c.to_day is null or c.to_day > #{today})
              and c.active and c.unit_id = s.unit_id
            """)
    @Nullable
    Long liveCadre(String id, Instant verifiedSince, LocalDate today);

    @Update("""
            update cadre_session set ended_at = #{now}, end_reason = #{reason} where id = #{id} and ended_at is null
            """)
    int end(String id, Instant now, String reason);

    @Update("""
            update cadre_session set ended_at = #{now}, end_reason = #{reason}
            where cadre_id = #{cadreId} and ended_at is null
            """)
    int endAll(long cadreId, Instant now, String reason);

    @Update("update cadre_session set expires_at = #{expiresAt} where id = #{id}")
    int prolong(String id, Instant expiresAt);

    @Insert("""
            insert into refresh_token (token_hash, session_id, issued_at, expires_at)
            values (#{hash}, #{sessionId}, #{now}, #{expiresAt})
            """)
    int issue(String hash, String sessionId, Instant now, Instant expiresAt);

    @Select("""
            select session_id, expires_at, used_at, attempt, seed from refresh_token where token_hash = #{hash} for update
            """)
    @Nullable
    RefreshToken locked(String hash);

    @Update("""
            update refresh_token set used_at = #{now}, attempt = #{attempt}, seed = #{seed} where token_hash = #{hash}
            """)
    int use(String hash, Instant now, @Nullable String attempt, String seed);

    @Delete("delete from refresh_token where expires_at < #{before} limit 1000")
    int purgeTokens(Instant before);

    @Delete("delete from cadre_session where expires_at < #{before} limit 1000")
    int purgeSessions(Instant before);
}
