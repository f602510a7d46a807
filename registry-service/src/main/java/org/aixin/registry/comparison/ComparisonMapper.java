package org.aixin.registry.comparison;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the comparisons themselves: within the caller's grants, but for the job. */
@Mapper
interface ComparisonMapper {

    String COLUMNS = """
        id, version, kind, state, division_code, file_name, origin, file_bytes, file_hash, programme, month, complete,
        due_on, failure, failure_detail, position, rows_read, rows_wrong, rows_elsewhere, rows_twice, rows_same, acting,
        created_by, created_at, finished_at, expires_at
        """;

    /** A row of the list that cannot be read, by its number alone. */
    record Unread(int number, String problems) {}

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
        insert into comparison
            (id, version, kind, state, division_code, file_name, origin, file_bytes, programme, month, complete, due_on,
             position, rows_read, rows_wrong, rows_elsewhere, rows_twice, rows_same, created_by, created_at, expires_at)
        values (#{id}, #{version}, #{kind}, #{state}, #{divisionCode}, #{fileName}, #{origin}, #{fileBytes},
             #{programme}, #{month}, #{complete}, #{dueOn}, 0, 0, 0, 0, 0, 0, #{createdBy}, #{createdAt}, #{expiresAt})
        """)
    int insert(Comparison fresh);

    @Select("select " + COLUMNS + " from comparison where id = #{id}")
    @Nullable
    Comparison find(long id);

    /** The newest first. */
    @Select("<script>select " + COLUMNS + """
        from comparison <if test="kind != null">where kind = #{kind}</if>
        order by id desc limit #{size} offset #{offset}
        </script>
        """)
    List<Comparison> page(@Nullable ComparisonKind kind, int size, int offset);

    @Select("<script>select count(*) from comparison <if test='kind != null'>where kind = #{kind}</if></script>")
    int count(@Nullable ComparisonKind kind);

    /** Of what is not over. */
    @AcrossScopes("a number alone, of an area that the caller was found to have")
    @Select("""
        select count(*) from comparison
        where division_code = #{divisionCode} and state in ('UPLOADING', 'RUNNING')
        """)
    int countOpen(String divisionCode);

    @AcrossScopes("the job, or a comparison that was found in scope")
    @Select("select " + COLUMNS + " from comparison where id = #{id} for update")
    @Nullable
    Comparison lock(long id);

    @AcrossScopes("the job")
    @Select("select id from comparison where state = 'RUNNING' order by id limit 1")
    @Nullable
    Long next();

    @AcrossScopes("the job")
    @Select("select id from comparison where expires_at < #{now} order by expires_at limit #{size}")
    List<Long> expired(Instant now, int size);

    @AcrossScopes("the job, or a comparison that was found in scope")
    @Update("""
        update comparison set version = #{version}, state = #{state}, file_hash = #{fileHash}, failure = #{failure},
            failure_detail = #{failureDetail}, position = #{position}, rows_read = #{rowsRead},
            rows_wrong = #{rowsWrong}, rows_elsewhere = #{rowsElsewhere}, rows_twice = #{rowsTwice},
            rows_same = #{rowsSame}, acting = #{acting}, finished_at = #{finishedAt}, expires_at = #{expiresAt}
        where id = #{id}
        """)
    int update(Comparison one);

    @AcrossScopes("the job")
    @Insert("""
        <script>
        insert ignore into comparison_row (comparison_id, number, problems) values
        <foreach collection="rows" item="r" separator=",">(#{id}, #{r.number}, #{r.problems})</foreach>
        </script>
        """)
    int insertUnread(long id, Collection<Unread> rows);

    @AcrossScopes("of a comparison that was found in scope, or the job")
    @Select("select count(*) from comparison_row where comparison_id = #{id}")
    int countUnread(long id);

    @AcrossScopes("of a comparison that was found in scope")
    @Select("""
        select number, problems from comparison_row where comparison_id = #{id}
        order by number limit #{size} offset #{offset}
        """)
    List<Unread> unread(long id, int size, int offset);

    /** Those of the subjects whom the run has met before. */
    @AcrossScopes("the job")
    @Select("""
        <script>
        select subject_id from comparison_met where comparison_id = #{id} and kind = #{kind} and subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        </script>
        """)
    List<Long> met(long id, String kind, Collection<Long> subjects);

    @AcrossScopes("the job")
    @Insert("""
        <script>
        insert ignore into comparison_met (comparison_id, kind, subject_id) values
        <foreach collection="subjects" item="s" separator=",">(#{id}, #{kind}, #{s})</foreach>
        </script>
        """)
    int meet(long id, String kind, Collection<Long> subjects);

    @AcrossScopes("the job, or a comparison that was found in scope")
    @Delete("delete from comparison_met where comparison_id = #{id}")
    int forgetMet(long id);
}
