package org.aixin.registry.identity.login;

import java.time.Instant;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the failures by login and by source. */
@Mapper
@AcrossScopes("who logs in is nobody yet")
interface AttemptMapper {

    @Insert("insert ignore into login_attempt (subject, failures, since) values (#{subject}, 0, #{now})")
    int ensure(String subject, Instant now);

    @Select("select failures, since, shut_until from login_attempt where subject = #{subject} for update")
    Attempts.Tally locked(String subject);

    @Update("""
            update login_attempt set failures = #{tally.failures}, since = #{tally.since}, shut_until = #{tally.shutUntil}
            where subject = #{subject}
            """)
    int set(String subject, Attempts.Tally tally);

    /** An attempt that was counted beforehand was none. */
    @Update("""
            update login_attempt set failures = failures - 1, shut_until = null
            where subject = #{subject} and failures > 0
            """)
    int takeBack(String subject);

    @Delete("delete from login_attempt where subject = #{subject}")
    int forget(String subject);

    @Delete("""
            delete from login_attempt
            where since <= #{before} and (shut_until is null or shut_until <= #{now}) limit 1000
            """)
    int forgetOld(Instant before, Instant now);
}
