package org.aixin.registry.bulk.job;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.bulk.row.RowOutcome;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the rows of imports. */
@Mapper
@AcrossScopes("of an import that was found in scope, or the job")
interface ImportRowMapper {

    String CONTENT = "import_row.content";

    /** Of a whole province not all are deleted at once: a connection gives up a statement that takes half a minute. */
    int SOME = 10_000;

    /** A row of {@code import_row}. */
    record Row(
            long id,
            int number,
            @Nullable String subjectKey,
            RowOutcome outcome,
            Sealed content,
            @Nullable String problems) {}

    /** Where in the file somebody or something stands first. */
    record Standing(String subjectKey, int number) {}

    @Insert("""
        <script>
        insert into import_row (id, import_id, number, subject_key, outcome, content, problems) values
        <foreach collection="rows" item="r" separator=",">
        (#{r.id}, #{importId}, #{r.number}, #{r.subjectKey}, #{r.outcome}, #{r.content}, #{r.problems})</foreach>
        </script>
        """)
    int insert(long importId, List<Row> rows);

    @Select("""
        <script>
        select subject_key, min(number) as number from import_row
        where import_id = #{importId} and subject_key in
        <foreach collection="subjects" item="one" open="(" separator="," close=")">#{one}</foreach>
        group by subject_key
        </script>
        """)
    List<Standing> standing(long importId, Collection<String> subjects);

    @Select("""
        select id, number, subject_key, outcome, content, problems from import_row
        where import_id = #{importId} and number > #{after} and outcome in ('NEW', 'CHANGED')
        order by number limit #{size}
        """)
    List<Row> toWrite(long importId, int after, int size);

    @Select("""
        select id, number, subject_key, outcome, content, problems from import_row
        where import_id = #{importId} and outcome = 'WRONG' and number > #{after}
        order by number limit #{size}
        """)
    List<Row> wrong(long importId, int after, int size);

    @Select("""
        select id, number, subject_key, outcome, content, problems from import_row
        where import_id = #{importId} and outcome = 'WRONG'
        order by number limit #{size} offset #{offset}
        """)
    List<Row> wrongPage(long importId, int size, int offset);

    @Select("select count(*) from import_row where import_id = #{importId} and outcome = 'WRONG'")
    int countWrong(long importId);

    @Update("update import_row set outcome = 'WRONG', problems = #{problems} where id = #{id}")
    int refuse(long id, String problems);

    @Delete("""
        <script>
        delete from import_row where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    int written(Collection<Long> ids);

    @Delete("delete from import_row where import_id = #{importId} and outcome != 'WRONG' limit " + SOME)
    int deleteSomeRight(long importId);

    @Delete("delete from import_row where import_id = #{importId} limit " + SOME)
    int deleteSome(long importId);

    /** Those that are not to be repaired. */
    default void deleteRight(long importId) {
        int gone;
        do {
            gone = deleteSomeRight(importId);
        } while (gone == SOME);
    }

    default void delete(long importId) {
        int gone;
        do {
            gone = deleteSome(importId);
        } while (gone == SOME);
    }
}
