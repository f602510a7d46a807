package org.aixin.registry.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.search.Place;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the findings. */
@Mapper
interface FindingMapper {

    String COLUMNS = """
            id, version, check_code, subject_id, phone_index, state, division_code, recipient_id, household_id, cadre_id,
            pairing_id, extent, opened_at, resolution, reason, change_id, resolved_by, resolved_at
            """;

    String CHOSEN = """
            <where>
              <if test="f.check != null">and check_code = #{f.check}</if>
              <if test="f.state != null">and state = #{f.state}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="f.comparison != null">
                and exists (select 1 from comparison_difference d where d.comparison_id = #{f.comparison}
                  and d.check_code = standing_finding.check_code and d.subject_id = standing_finding.subject_id)
              </if>
              <if test="after != null">
                and division_code >= #{after.divisionCode}
                and (division_code > #{after.divisionCode} or id > #{after.id})
              </if>
            </where>
            """;

    /** One step in the life of a finding; nobody did what the check itself did. */
    record Step(
            long id,
            long findingId,
            FindingAction action,
            Instant at,
            @Nullable String actor,
            @Nullable Resolution resolution,
            @Nullable RightBecause reason,
            @Nullable Long changeId,
            @Nullable Sealed note) {

        static final String NOTE = "standing_finding_event.note";
    }

    /** How many findings of one state stand in a place. */
    record Counted(String place, StandingCheck checkCode, FindingState state, int findings) {}

    /** When a check last looked at everything. */
    record LastRun(StandingCheck checkCode, LocalDate asOf, Instant finishedAt) {}

    /** MySQL would rather read all findings of a large check than walk those of one state in their order. */
    String WALKED = "<if test='f.check != null and f.state != null'>force index (k_check_place)</if>";

    @Select("<script> select division_code, id from standing_finding " + WALKED + CHOSEN
            + " order by division_code, id limit #{limit} offset #{offset} </script>")
    List<Place> places(FindingFilter f, @Nullable Place after, int limit, int offset);

    /** @param atMost where counting stops; null counts to the end */
    @Select("<script> select count(*) from <choose>"
            + "<when test='atMost != null'>(select id from standing_finding " + CHOSEN
            + " limit #{atMost}) counted</when>"
            + "<otherwise>standing_finding " + CHOSEN + "</otherwise></choose> </script>")
    int count(FindingFilter f, @Nullable Place after, @Nullable Integer atMost);

    @Select("<script>select " + COLUMNS + """
            from standing_finding where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by division_code, id
            </script>
            """)
    List<Finding> of(Collection<Long> ids);

    @Select("select " + COLUMNS + " from standing_finding where id = #{id}")
    @Nullable
    Finding find(long id);

    /** What waits, by the place that the first digits of its code say. */
    @Select("""
            <script>
            select substring(division_code, 1, #{digits}) as place, check_code, state, count(*) as findings
            from standing_finding
            where state in ('OPEN', 'IN_HAND') and division_code like concat(#{divisionPrefix}, '%')
            group by place, check_code, state
            </script>
            """)
    List<Counted> waiting(String divisionPrefix, int digits);

    /** People in care who have the number, or whose guardian has, of a township. */
    @Select("""
            select id from recipient
            where (phone_index = #{phoneIndex} or guardian_phone_index = #{phoneIndex}) and status <> 'EXITED'
              and division_code like concat(#{township}, '%') order by division_code, id limit #{size}
            """)
    List<Long> having(String phoneIndex, String township, int size);

    @AcrossScopes("when the checks were made is no secret")
    @Select("select check_code, as_of, finished_at from standing_check")
    List<LastRun> lastRuns();

    @AcrossScopes("a job, or of people found in scope: findings follow what they are about")
    @Select("<script>select " + COLUMNS + """
            from standing_finding where check_code = #{check} and subject_id in
            <foreach collection="subjectIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by subject_id, phone_index for update
            </script>
            """)
    List<Finding> locked(StandingCheck check, Collection<Long> subjectIds);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            insert ignore into standing_finding
                (id, version, check_code, subject_id, phone_index, state, division_code, recipient_id, household_id,
                 cadre_id, pairing_id, extent, opened_at)
            values (#{id}, #{version}, #{checkCode}, #{subjectId}, #{phoneIndex}, #{state}, #{divisionCode},
                 #{recipientId}, #{householdId}, #{cadreId}, #{pairingId}, #{extent}, #{openedAt})
            """)
    int insertNew(Finding finding);

    @AcrossScopes("of a finding that was found in scope, or by the checks")
    @Update("""
            update standing_finding set version = #{version}, state = #{state}, division_code = #{divisionCode},
                recipient_id = #{recipientId}, household_id = #{householdId}, cadre_id = #{cadreId},
                pairing_id = #{pairingId}, extent = #{extent}, opened_at = #{openedAt},
                resolution = #{resolution}, reason = #{reason}, change_id = #{changeId},
                resolved_by = #{resolvedBy}, resolved_at = #{resolvedAt}
            where id = #{id} and version = #{version} - 1
            """)
    int update(Finding finding);

    @AcrossScopes("of a finding that was found in scope, or by the checks")
    @Insert("""
            insert into standing_finding_event (id, finding_id, action, at, actor, resolution, reason, change_id, note)
            values (#{id}, #{findingId}, #{action}, #{at}, #{actor}, #{resolution}, #{reason}, #{changeId},
                 #{note})
            """)
    int insertStep(Step step);

    @AcrossScopes("of a finding that was found in scope")
    @Select("""
            select id, finding_id, action, at, actor, resolution, reason, change_id, note from standing_finding_event
            where finding_id = #{findingId} order by id desc limit #{size}
            """)
    List<Step> steps(long findingId, int size);

    @AcrossScopes("a job notes what it did")
    @Insert("""
            insert into standing_check (check_code, as_of, finished_at) values (#{check}, #{asOf}, #{at})
            on duplicate key update as_of = values(as_of), finished_at = values(finished_at)
            """)
    int ran(StandingCheck check, LocalDate asOf, Instant at);

    @AcrossScopes("a person takes along what is found of them")
    @Update("update standing_finding set division_code = #{divisionCode} where recipient_id = #{recipientId}")
    int followPerson(long recipientId, String divisionCode);

    @AcrossScopes("a place takes along what is found there")
    @Update("update standing_finding set division_code = #{successor} where division_code = #{code}")
    int followPlace(String code, String successor);
}
