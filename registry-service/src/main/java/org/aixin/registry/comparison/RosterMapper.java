package org.aixin.registry.comparison;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.benefit.BenefitProgramme;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of who is missing on a list, a page at a time; and of whom its rows are. */
@Mapper
@AcrossScopes("the job, on behalf of an office that has the area of the list")
interface RosterMapper {

    /** A cadre who serves in a unit of the roster, and is not on it. */
    record Missing(long cadreId, long unitId) {}

    /** A benefit that runs, by whom it is drawn. */
    record Enrolled(
            long id, @Nullable Long recipientId, @Nullable Long holderId) {}

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select c.id as cadre_id, c.unit_id
            from comparison_met u join cadre c on c.unit_id = u.subject_id
              left join comparison_met m on m.comparison_id = u.comparison_id and m.kind = 'PERSON'
                and m.subject_id = c.id
            where u.comparison_id = #{id} and u.kind = 'UNIT' and c.active = true and m.subject_id is null
              and c.id > #{after}
            order by c.id limit #{size}
            """)
    List<Missing> missing(long id, long after, int size);

    @Select("""
            <script>
            select id, recipient_id, holder_id from benefit_enrolment where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Enrolled> enrolled(Collection<Long> ids);

    /** What these people draw of a programme, or drew. */
    @Select("""
            <script>
            select id, recipient_id, holder_id from benefit_enrolment
            where programme = #{programme} and withdrawn = false and recipient_id in
            <foreach collection="recipients" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Enrolled> enrolledOf(Collection<Long> recipients, BenefitProgramme programme);

    /** What runs in that month and stands on no row of the list. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select e.id, e.recipient_id, e.holder_id
            from benefit_enrolment e
              left join comparison_met m on m.comparison_id = #{id} and m.kind = 'PERSON'
                and m.subject_id = e.recipient_id
            where e.programme = #{programme} and e.withdrawn = false and e.recipient_id is not null
              and e.division_code like concat(#{prefix}, '%') and e.first_month <= #{month}
              and (e.last_month is null or e.last_month >= #{month}) and m.subject_id is null and e.id > #{after}
            order by e.id limit #{size}
            """)
    List<Enrolled> unlisted(long id, BenefitProgramme programme, String prefix, String month, long after, int size);

    /** People of a category who stand on no row of the list. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select r.id
            from recipient r
              left join comparison_met m on m.comparison_id = #{id} and m.kind = 'PERSON' and m.subject_id = r.id
            where r.category = #{category} and r.division_code like concat(#{prefix}, '%') and r.status <> 'EXITED'
              and m.subject_id is null and r.id > #{after}
            order by r.id limit #{size}
            """)
    List<Long> unlistedOf(long id, RecipientCategory category, String prefix, long after, int size);
}
