package org.aixin.registry.export;

import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the quotas. */
@Mapper
@AcrossScopes("a quota is the caller's own, and holds no person")
interface ExportQuotaMapper {

    /** Whoever comes second waits for the first one's commit. */
    @Insert("""
        insert into export_quota (subject, day, used) values (#{subject}, #{day}, #{rows})
        on duplicate key update used = used + values(used)
        """)
    int take(String subject, LocalDate day, int rows);

    @Select("select coalesce(max(used), 0) from export_quota where subject = #{subject} and day = #{day}")
    int used(String subject, LocalDate day);

    @Delete("delete from export_quota where day < #{day} limit 1000")
    int forgetBefore(LocalDate day);
}
