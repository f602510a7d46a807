package org.aixin.registry.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.benefit.BenefitProgramme;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of what lists said, and of the findings that came of it. */
@Mapper
interface FactMapper {

    String DETAIL = "comparison_fact.detail";

    /** A row of {@code comparison_fact}. */
    record Fact(
            long id,
            String checkCode,
            long subjectId,
            String factIndex,
            int ordinal,
            boolean latest,
            @Nullable String place,
            @Nullable Long unitId,
            @Nullable String month,
            @Nullable Sealed detail,
            LocalDate dueOn,
            long comparisonId,
            Instant toldAt) {}

    /** What was said last of somebody, with whose list it was. */
    record Latest(
            long id,
            String checkCode,
            long subjectId,
            @Nullable String place,
            @Nullable Long unitId,
            @Nullable String month,
            @Nullable Sealed detail,
            LocalDate dueOn,
            long comparisonId,
            Instant toldAt,
            Sealed origin,
            @Nullable BenefitProgramme programme) {}

    /** A finding that stands. */
    record Standing(long subjectId, String state) {}

    /** How many findings of a comparison have come how far. */
    record Counted(
            long comparisonId,
            String checkCode,
            String place,
            String state,
            @Nullable String resolution,
            @Nullable String reason,
            int findings) {

        ComparisonTally tally() {
            return ComparisonTally.of(checkCode, state, resolution, reason, findings);
        }
    }

    /** The same, by the unit of the cadre. */
    record CountedOfUnit(
            String checkCode,
            long unitId,
            String state,
            @Nullable String resolution,
            @Nullable String reason,
            int findings) {

        ComparisonTally tally() {
            return ComparisonTally.of(checkCode, state, resolution, reason, findings);
        }
    }

    @AcrossScopes("of people whom the list's office was found to have")
    @Select("""
        <script>
        select id, check_code, subject_id, fact_index, ordinal, latest, place, unit_id, month, detail, due_on,
               comparison_id, told_at
        from comparison_fact where check_code = #{check} and subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        order by subject_id, ordinal for update
        </script>
        """)
    List<Fact> locked(String check, Collection<Long> subjects);

    @AcrossScopes("of people whom the list's office was found to have")
    @Insert("""
        <script>
        insert into comparison_fact
            (id, check_code, subject_id, fact_index, ordinal, latest, place, unit_id, month, detail, due_on,
             comparison_id, told_at)
        values <foreach collection="facts" item="f" separator=",">
            (#{f.id}, #{f.checkCode}, #{f.subjectId}, #{f.factIndex}, #{f.ordinal}, #{f.latest}, #{f.place},
             #{f.unitId}, #{f.month}, #{f.detail}, #{f.dueOn}, #{f.comparisonId}, #{f.toldAt})</foreach>
        </script>
        """)
    int insert(Collection<Fact> facts);

    @AcrossScopes("of people whom the list's office was found to have")
    @Update("""
        <script>
        update comparison_fact set latest = false where check_code = #{check} and latest = true and subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        </script>
        """)
    int takeBack(String check, Collection<Long> subjects);

    @AcrossScopes("of people whom the list's office was found to have")
    @Update("update comparison_fact set latest = true, ordinal = #{ordinal}, due_on = #{dueOn} where id = #{id}")
    int revive(long id, int ordinal, LocalDate dueOn);

    @AcrossScopes("of people whom the list's office was found to have")
    @Delete("""
        <script>
        delete from comparison_fact where check_code = #{check} and comparison_id = #{comparisonId} and subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        </script>
        """)
    int forget(long comparisonId, String check, Collection<Long> subjects);

    @AcrossScopes("of people whom the list's office was found to have")
    @Select("""
        <script>
        select subject_id, state from standing_finding
        where check_code = #{check} and phone_index = '' and state in ('OPEN', 'IN_HAND', 'DISMISSED')
          and subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        </script>
        """)
    List<Standing> standing(String check, Collection<Long> subjects);

    @AcrossScopes("of people whom the list's office was found to have")
    @Insert("""
        <script>
        insert ignore into comparison_difference (comparison_id, check_code, subject_id, known) values
        <foreach collection="subjects" item="s" separator=",">
            (#{comparisonId}, #{check}, #{s}, #{known})</foreach>
        </script>
        """)
    int insertDifferences(long comparisonId, String check, Collection<Long> subjects, boolean known);

    @AcrossScopes("of findings that were found in scope")
    @Select("""
        <script>
        select f.id, f.check_code, f.subject_id, f.place, f.unit_id, f.month, f.detail, f.due_on, f.comparison_id,
               f.told_at, c.origin, c.programme
        from comparison_fact f join comparison c on c.id = f.comparison_id
        where f.check_code = #{check} and f.latest = true and f.subject_id in
        <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
        </script>
        """)
    List<Latest> latest(String check, Collection<Long> subjects);

    /** How many differences each of the comparisons found that no list had told before. */
    @AcrossScopes("numbers alone, of comparisons that were found in scope")
    @Select("""
        <script>
        select comparison_id as id, count(*) as count from comparison_difference
        where known = false and comparison_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        group by comparison_id
        </script>
        """)
    List<Numbered> fresh(Collection<Long> ids);

    /** A number of something. */
    record Numbered(long id, int count) {}

    /** How the findings of these comparisons stand now, by place. */
    @AcrossScopes("numbers alone, of comparisons that were found in scope: the areas of the caller whole")
    @Select("""
        <script>
        select d.comparison_id, d.check_code, substring(f.division_code, 1, #{digits}) as place, f.state, f.resolution,
               f.reason, count(*) as findings
        from comparison_difference d
          join standing_finding f on f.check_code = d.check_code and f.subject_id = d.subject_id
            and f.phone_index = ''
        where d.comparison_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        group by d.comparison_id, d.check_code, place, f.state, f.resolution, f.reason
        </script>
        """)
    List<Counted> counted(Collection<Long> ids, int digits);

    /** The same of a roster, by the units in which its cadres are registered. */
    @AcrossScopes("numbers alone, of comparisons that were found in scope: the areas of the caller whole")
    @Select("""
        select d.check_code, c.unit_id, f.state, f.resolution, f.reason, count(*) as findings
        from comparison_difference d
          join standing_finding f on f.check_code = d.check_code and f.subject_id = d.subject_id
            and f.phone_index = ''
          join cadre c on c.id = f.cadre_id
        where d.comparison_id = #{id}
        group by d.check_code, c.unit_id, f.state, f.resolution, f.reason
        """)
    List<CountedOfUnit> countedByUnit(long id);
}
