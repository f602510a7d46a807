package org.aixin.registry.benefit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the enrolments. */
@Mapper
interface BenefitMapper {

    String ENROLMENT = """
            select id, version, source, programme, recipient_id, household_id, holder_id, division_code, grade,
                   first_month, last_month, amount_fen, withdrawn, reporter
            from benefit_enrolment
            """;

    /** One step in the life of an enrolment, with what it said from then on. */
    record Step(
            long id,
            long enrolmentId,
            long version,
            BenefitAction action,
            Instant at,
            String actor,
            @Nullable BenefitGrade grade,
            YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Long amountFen,
            @Nullable Sealed note) {

        static final String NOTE = "benefit_enrolment_event.note";
    }

    @Select(ENROLMENT + " where id = #{id} for update")
    @Nullable
    BenefitEnrolment lock(long id);

    @Select("<script>" + ENROLMENT + """
            where recipient_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by first_month desc, id desc limit #{size}
            </script>
            """)
    List<BenefitEnrolment> ofRecipients(Collection<Long> ids, int size);

    @Select(ENROLMENT + " where household_id = #{householdId} order by first_month desc, id desc limit #{size}")
    List<BenefitEnrolment> ofHousehold(long householdId, int size);

    /** Held until the transaction ends, so that nobody says something about the same people meanwhile. */
    @AcrossScopes("of people and households that were found in scope, or for jobs")
    @Select("<script>" + ENROLMENT + """
            where source = #{source} and live_key in
            <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            order by live_key, programme, first_month for update
            </script>
            """)
    List<BenefitEnrolment> said(BenefitSource source, Collection<String> keys);

    @AcrossScopes("of people who come into the register, or to be told of somebody who was found in scope")
    @Select(ENROLMENT + " where holder_id = #{holderId} order by first_month, id for update")
    List<BenefitEnrolment> ofHolder(long holderId);

    @AcrossScopes("of a household whose merger was allowed")
    @Select(ENROLMENT + " where household_id = #{householdId} order by first_month, id for update")
    List<BenefitEnrolment> leftBy(long householdId);

    @AcrossScopes("of people whose merger was allowed")
    @Select(ENROLMENT
            + " where recipient_id = #{recipientId} and withdrawn = false order by first_month, id for update")
    List<BenefitEnrolment> liveOf(long recipientId);

    /** What somebody brought along who was merged into that person. */
    @AcrossScopes("of people whose merger was allowed")
    @Select(ENROLMENT + """
            where recipient_id = #{recipientId} and merged_from = #{from} order by first_month, id for update
            """)
    List<BenefitEnrolment> broughtAlong(long recipientId, long from);

    @AcrossScopes("of people whose merger was allowed")
    @Update("update benefit_enrolment set merged_from = #{from} where id = #{id}")
    int cameFrom(long id, @Nullable Long from);

    @AcrossScopes("of people whose merger was allowed")
    @Select("""
            select action from benefit_enrolment_event where enrolment_id = #{id} order by version desc, id desc limit 1
            """)
    BenefitAction lastAction(long id);

    @AcrossScopes("of people who were found in scope")
    @Select("<script>" + ENROLMENT + """
            where withdrawn = false and holder_id in
            <foreach collection="holderIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by first_month desc, id desc
            </script>
            """)
    List<BenefitEnrolment> ofHolders(Collection<Long> holderIds);

    /** A row on its way into the table. */
    record Fresh(BenefitEnrolment e, @Nullable String liveKey) {}

    @AcrossScopes("new rows have no scope yet")
    @Insert("""
            <script>
            insert into benefit_enrolment
                (id, version, source, programme, recipient_id, household_id, holder_id, division_code, grade,
                 first_month, last_month, amount_fen, withdrawn, reporter, live_key)
            values <foreach collection="fresh" item="f" separator=",">
                (#{f.e.id}, #{f.e.version}, #{f.e.source}, #{f.e.programme}, #{f.e.recipientId}, #{f.e.householdId},
                 #{f.e.holderId}, #{f.e.divisionCode}, #{f.e.grade}, #{f.e.firstMonth}, #{f.e.lastMonth},
                 #{f.e.amountFen}, #{f.e.withdrawn}, #{f.e.reporter}, #{f.liveKey})</foreach>
            </script>
            """)
    int insertAll(List<Fresh> fresh);

    @AcrossScopes("of an enrolment that was found in scope, or of people who come into the register")
    @Update("""
            update benefit_enrolment set version = #{e.version}, recipient_id = #{e.recipientId},
                household_id = #{e.householdId}, holder_id = #{e.holderId}, division_code = #{e.divisionCode},
                grade = #{e.grade}, first_month = #{e.firstMonth}, last_month = #{e.lastMonth},
                amount_fen = #{e.amountFen}, withdrawn = #{e.withdrawn}, reporter = #{e.reporter},
                live_key = #{liveKey}
            where id = #{e.id} and version = #{e.version} - 1
            """)
    int update(BenefitEnrolment e, @Nullable String liveKey);

    @AcrossScopes("of enrolments that were found in scope, or of people who come into the register")
    @Insert("""
            <script>
            insert into benefit_enrolment_event
                (id, enrolment_id, version, action, at, actor, grade, first_month, last_month, amount_fen, note)
            values <foreach collection="steps" item="s" separator=",">
                (#{s.id}, #{s.enrolmentId}, #{s.version}, #{s.action}, #{s.at}, #{s.actor}, #{s.grade}, #{s.firstMonth},
                 #{s.lastMonth}, #{s.amountFen}, #{s.note})</foreach>
            </script>
            """)
    int insertSteps(List<Step> steps);

    @AcrossScopes("of enrolments that were found in scope")
    @Select("""
            <script>
            select id, enrolment_id, version, action, at, actor, grade, first_month, last_month, amount_fen, note
            from benefit_enrolment_event where enrolment_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by enrolment_id, version desc, id desc limit #{size}
            </script>
            """)
    List<Step> steps(Collection<Long> ids, int size);

    @AcrossScopes("a person takes along what they receive")
    @Update("update benefit_enrolment set division_code = #{divisionCode} where recipient_id = #{recipientId}")
    int followPerson(long recipientId, String divisionCode);

    @AcrossScopes("a place takes along what is received there")
    @Update("update benefit_enrolment set division_code = #{successor} where division_code = #{code}")
    int followPlace(String code, String successor);

    @AcrossScopes("of somebody whom the caller was found to report")
    @Update("update benefit_enrolment set division_code = #{divisionCode} where holder_id = #{holderId}")
    int followHolder(long holderId, String divisionCode);
}
