package org.aixin.registry.export;

import java.time.Instant;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the exports themselves: within the caller's grants, but for the job. */
@Mapper
interface ExportMapper {

    String COLUMNS = """
        id, version, kind, format, state, division_code, unit_id, tree, category, status, plain_fields, children,
        purpose, case_reference, counted, written, downloads, open_until, created_by, created_at, decided_by,
        decided_at, reason, finished_at, expires_at
        """;

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
        insert into export_job
            (id, version, kind, format, state, division_code, unit_id, tree, category, status, plain_fields, children,
             purpose, case_reference, counted, written, downloads, created_by, created_at, expires_at)
        values (#{id}, #{version}, #{kind}, #{format}, #{state}, #{divisionCode}, #{unitId}, #{tree}, #{category},
             #{status}, #{plainFields}, #{children}, #{purpose}, #{caseReference}, #{counted}, #{written},
             #{downloads}, #{createdBy}, #{createdAt}, #{expiresAt})
        """)
    int insert(Export fresh);

    @Select("select " + COLUMNS + " from export_job where id = #{id}")
    @Nullable
    Export find(long id);

    /** What somebody ordered, the newest first. */
    @Select("select " + COLUMNS
            + " from export_job where created_by = #{by} order by id desc limit #{size} offset #{offset}")
    List<Export> ordered(String by, int size, int offset);

    @Select("select count(*) from export_job where created_by = #{by}")
    int countOrdered(String by);

    /** What others ordered and nobody has decided on, the oldest first. */
    @Select("select " + COLUMNS + " from export_job where state = 'WAITING' and created_by <> #{by}"
            + " order by id limit #{size} offset #{offset}")
    List<Export> waiting(String by, int size, int offset);

    @Select("select count(*) from export_job where state = 'WAITING' and created_by <> #{by}")
    int countWaiting(String by);

    @AcrossScopes("a number alone, of the caller's own")
    @Select("select count(*) from export_job where created_by = #{by} and state in ('WAITING', 'BUILDING')")
    int countUnfinished(String by);

    @AcrossScopes("the job, or an export that was found in scope")
    @Select("select " + COLUMNS + " from export_job where id = #{id} for update")
    @Nullable
    Export lock(long id);

    @AcrossScopes("the job")
    @Select("select id from export_job where state = 'BUILDING' order by id limit 1")
    @Nullable
    Long next();

    @AcrossScopes("the job")
    @Select("select id from export_job where expires_at < #{now} order by expires_at, id limit #{size}")
    List<Long> expired(Instant now, int size);

    @AcrossScopes("an export that was found in scope, and locked")
    @Update("""
        update export_job set version = version + 1, state = #{state}, decided_by = #{by}, decided_at = #{at},
            reason = #{reason}, expires_at = #{until}
        where id = #{id}
        """)
    int decide(long id, ExportState state, String by, Instant at, @Nullable Sealed reason, @Nullable Instant until);

    @AcrossScopes("the job, or an export that was found in scope, and locked")
    @Update("""
        update export_job set version = version + 1, state = #{state}, finished_at = #{at},
            open_until = null, expires_at = null
        where id = #{id}
        """)
    int end(long id, ExportState state, Instant at);

    @AcrossScopes("the job; one that was withdrawn meanwhile stays so")
    @Update("""
        update export_job set version = version + 1, state = 'READY', written = #{rows},
            finished_at = #{at}, expires_at = #{until}
        where id = #{id} and state = 'BUILDING'
        """)
    int ready(long id, int rows, Instant at, Instant until);

    @AcrossScopes("an export that was found in scope, and locked")
    @Update("""
        update export_job set downloads = downloads + 1, written = #{rows}, open_until = #{until} where id = #{id}
        """)
    int open(long id, int rows, Instant until);

    @AcrossScopes("an export that was found in scope, and locked")
    @Update("update export_job set open_until = null where id = #{id}")
    int taken(long id);
}
