package org.aixin.registry.bulk.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.bulk.row.ImportKind;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the imports themselves: within the caller's grants, but for the job. */
@Mapper
interface ImportMapper {

    String COLUMNS = """
        id, version, kind, state, division_code, file_name, file_bytes, file_hash, header, columns_chosen, failure,
        failure_detail, position, rows_read, rows_new, rows_same, rows_changed, rows_wrong, rows_entered, rows_amended,
        rows_refused, acting, created_by, created_at, applied_by, finished_at, expires_at
        """;

    /** How far an import is, for whoever listens. */
    record Progress(long id, long version, ImportState state, int position, int rowsRead) {}

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
        insert into import_job
            (id, version, kind, state, division_code, file_name, file_bytes, position, rows_read, rows_new, rows_same,
             rows_changed, rows_wrong, rows_entered, rows_amended, rows_refused, created_by, created_at, expires_at)
        values (#{id}, #{version}, #{kind}, #{state}, #{divisionCode}, #{fileName}, #{fileBytes}, 0, 0, 0, 0, 0, 0, 0,
             0, 0, #{createdBy}, #{createdAt}, #{expiresAt})
        """)
    int insert(Import fresh);

    @Select("select " + COLUMNS + " from import_job where id = #{id}")
    @Nullable
    Import find(long id);

    /** The newest first. */
    @Select("select " + COLUMNS + " from import_job order by id desc limit #{size} offset #{offset}")
    List<Import> page(int size, int offset);

    @Select("select count(*) from import_job")
    int count();

    /** Of what somebody has to go on with. */
    @AcrossScopes("a number alone, of an area that the caller was found to have")
    @Select("""
        select count(*) from import_job
        where division_code = #{divisionCode} and state not in ('DONE', 'FAILED', 'CANCELLED')
        """)
    int countOpen(String divisionCode);

    @Select("""
        <script>
        select id from import_job where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    List<Long> known(Collection<Long> ids);

    @AcrossScopes("the job, or an import that was found in scope")
    @Select("select " + COLUMNS + " from import_job where id = #{id} for update")
    @Nullable
    Import lock(long id);

    @AcrossScopes("the job")
    @Select("select id from import_job where state in ('CHECKING', 'APPLYING') and id > #{after} order by id limit 1")
    @Nullable
    Long next(long after);

    @AcrossScopes("the job")
    @Select("""
        select id from import_job where expires_at < #{now} and state not in ('CHECKING', 'APPLYING')
        order by expires_at limit #{size}
        """)
    List<Long> expired(Instant now, int size);

    @AcrossScopes("imports whose listeners were found to see them")
    @Select("""
        <script>
        select id, version, state, position, rows_read from import_job where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    List<Progress> progress(Collection<Long> ids);

    @AcrossScopes("the job, or an import that was found in scope")
    @Update("""
        update import_job set version = #{version}, state = #{state}, file_hash = #{fileHash}, header = #{header},
            columns_chosen = #{columnsChosen}, failure = #{failure}, failure_detail = #{failureDetail},
            position = #{position}, rows_read = #{rowsRead}, rows_new = #{rowsNew}, rows_same = #{rowsSame},
            rows_changed = #{rowsChanged}, rows_wrong = #{rowsWrong}, rows_entered = #{rowsEntered},
            rows_amended = #{rowsAmended}, rows_refused = #{rowsRefused}, acting = #{acting},
            applied_by = #{appliedBy}, finished_at = #{finishedAt}, expires_at = #{expiresAt}
        where id = #{id}
        """)
    int update(Import one);

    /** A row of {@code import_heading}. */
    record Heading(String heading, String field) {}

    @AcrossScopes("what columns mean is nothing of anybody; that the caller has the area was asked before")
    @Select("""
        <script>
        select heading, field from import_heading
        where kind = #{kind} and division_code = #{divisionCode} and heading in
        <foreach collection="headings" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<Heading> headings(ImportKind kind, String divisionCode, Collection<String> headings);

    @AcrossScopes("what columns mean is nothing of anybody; that the caller has the area was asked before")
    @Insert("""
        <script>
        insert into import_heading (kind, division_code, heading, field) values
        <foreach collection="headings" item="h" separator=",">
        (#{kind}, #{divisionCode}, #{h.heading}, #{h.field})</foreach>
        on duplicate key update field = values(field)
        </script>
        """)
    int remember(ImportKind kind, String divisionCode, Collection<Heading> headings);
}
