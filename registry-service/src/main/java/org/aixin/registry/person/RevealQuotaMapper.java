package org.aixin.registry.person;

import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the quotas. */
@Mapper
@AcrossScopes("a quota is the caller's own, and holds no person")
interface RevealQuotaMapper {

    /** Whoever comes second waits for the first one's commit. */
    @Insert("""
            insert into reveal_quota (subject, day, used) values (#{subject}, #{day}, 1)
            on duplicate key update used = used + 1
            """)
    int take(String subject, LocalDate day);

    @Select("select coalesce(max(used), 0) from reveal_quota where subject = #{subject} and day = #{day}")
    int used(String subject, LocalDate day);

    @Delete("delete from reveal_quota where day < #{day} limit 1000")
    int forgetBefore(LocalDate day);
}
