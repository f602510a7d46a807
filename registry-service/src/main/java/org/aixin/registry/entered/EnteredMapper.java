package org.aixin.registry.entered;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** SQL of what was entered. Read within the caller's grants. */
@Mapper
interface EnteredMapper {

    /** A row of {@code entered_rows}: how many were entered at once at a place. */
    record Batch(long id, EnteredKind kind, String divisionCode, LocalDate enteredOn, String enteredBy, int total) {}

    /** @param entrant the kind of whoever entered them: {@code console}, {@code cadre}, {@code service} */
    record Sum(String place, EnteredKind kind, String entrant, long total) {}

    /** How many rows there are. */
    record Stock(EnteredKind kind, long total) {}

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            <script>
            insert into entered_rows (id, kind, division_code, entered_on, entered_by, total) values
            <foreach collection="batches" item="b" separator=",">
            (#{b.id}, #{b.kind}, #{b.divisionCode}, #{b.enteredOn}, #{b.enteredBy}, #{b.total})</foreach>
            </script>
            """)
    int insert(List<Batch> batches);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select left(e.division_code, #{depth}) as place, e.kind as kind,
                   substring_index(e.entered_by, ':', 1) as entrant, sum(e.total) as total
            from entered_rows e
            where e.division_code like concat(#{area}, '%') and e.entered_on between #{from} and #{to}
            group by place, kind, entrant
            order by place, kind, entrant
            """)
    List<Sum> entered(String area, int depth, LocalDate from, LocalDate to);

    /** Everything that was counted as it was entered. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select kind, sum(total) as total from entered_rows
            where division_code like concat(#{area}, '%') group by kind
            """)
    List<Stock> enteredSoFar(String area);

    @Options(timeout = LongStatements.SECONDS)
    @Select("select count(*) from recipient where division_code like concat(#{area}, '%')")
    long recipients(String area);

    @Options(timeout = LongStatements.SECONDS)
    @Select("select count(*) from household where division_code like concat(#{area}, '%')")
    long households(String area);

    @Options(timeout = LongStatements.SECONDS)
    @Select("select count(*) from cadre where division_code like concat(#{area}, '%')")
    long cadres(String area);

    @Options(timeout = LongStatements.SECONDS)
    @Select("select count(*) from recipient_change where division_code like concat(#{area}, '%')")
    long changes(String area);
}
