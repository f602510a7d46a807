package org.aixin.miniprogram.binding;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the bindings, and of what leads to one. */
@Mapper
@AcrossScopes(
        "finds out who is calling; rows are reached by an openid, by a secret, by the own cadre, and by a cadre whom the registry showed to the office")
interface BindingMapper {

    /** A row of {@code binding}. */
    record Binding(long cadreId, String appId, String openid, Instant boundAt, Instant verifiedAt) {

        boolean isOf(String someAppId, String someOpenid) {
            return appId.equals(someAppId) && openid.equals(someOpenid);
        }

        @Override
        public String toString() {
            return "Binding[" + cadreId + "]"; // an openid does not belong in a log
        }
    }

    @Select("""
            select cadre_id, app_id, openid, bound_at, verified_at from binding where app_id = #{appId} and openid = #{openid}
            """)
    @Nullable
    Binding ofOpenid(String appId, String openid);

    @Select("""
            select cadre_id, app_id, openid, bound_at, verified_at from binding
            where app_id = #{appId} and openid = #{openid} for update
            """)
    @Nullable
    Binding lockedOfOpenid(String appId, String openid);

    @Select(
            "select cadre_id, app_id, openid, bound_at, verified_at from binding where cadre_id = #{cadreId} for update")
    @Nullable
    Binding lockedOfCadre(long cadreId);

    @Select("select cadre_id, app_id, openid, bound_at, verified_at from binding where cadre_id = #{cadreId}")
    @Nullable
    Binding ofCadre(long cadreId);

    @Insert("""
            insert into binding (cadre_id, app_id, openid, bound_at, verified_at)
            values (#{cadreId}, #{appId}, #{openid}, #{now}, #{now})
            """)
    int bind(long cadreId, String appId, String openid, Instant now);

    @Update("update binding set verified_at = #{now} where cadre_id = #{cadreId}")
    int verify(long cadreId, Instant now);

    @Delete("delete from binding where cadre_id = #{cadreId}")
    int unbind(long cadreId);

    @Insert("""
            insert into binding_token (token_hash, app_id, openid, expires_at)
            values (#{hash}, #{appId}, #{openid}, #{expiresAt})
            """)
    int remember(String hash, String appId, String openid, Instant expiresAt);

    @Select("""
            select openid from binding_token where token_hash = #{hash} and app_id = #{appId} and expires_at > #{now}
            """)
    @Nullable
    String openidOf(String hash, String appId, Instant now);

    @Delete("delete from binding_token where token_hash = #{hash}")
    int forget(String hash);

    @Delete("delete from binding_token where expires_at < #{before} limit 1000")
    int purgeTokens(Instant before);

    @Insert("""
            insert into binding_try (on_day, kind, who, tries) values (#{day}, #{kind}, #{who}, 1)
            on duplicate key update tries = tries + 1
            """)
    int take(LocalDate day, String kind, String who);

    @Update("""
            update binding_try set tries = tries - 1
            where on_day = #{day} and kind = #{kind} and who = #{who} and tries > 0
            """)
    int giveBack(LocalDate day, String kind, String who);

    @Select("select tries from binding_try where on_day = #{day} and kind = #{kind} and who = #{who}")
    int taken(LocalDate day, String kind, String who);

    @Delete("delete from binding_try where on_day < #{before} limit 1000")
    int purgeTries(LocalDate before);
}
