package org.aixin.registry.benefit;

import java.time.YearMonth;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** SQL of the figures. No row of anybody leaves it; that the caller's grants hold the whole area was asked before. */
@Mapper
@AcrossScopes("numbers alone, of an area that the caller was found to see whole")
interface BenefitFigureMapper {

    /** Who receives a programme. */
    record Receiving(BenefitProgramme programme, int households, int persons, int inInstitutions, int strangers) {}

    /** How many began or ended. */
    record Turned(BenefitProgramme programme, int people) {}

    /** How many people of a category are found without what they ought to receive. */
    record Missing(RecipientCategory category, int people) {}

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select e.programme, count(distinct d.id) as households,
                   count(distinct coalesce(e.recipient_id, m.id)) as persons,
                   count(distinct case when d.kind = 'INSTITUTION' then coalesce(e.recipient_id, m.id) end)
                     as in_institutions,
                   count(distinct e.holder_id) as strangers
            from benefit_enrolment e
              left join recipient r on r.id = e.recipient_id
              left join household d on d.id = coalesce(e.household_id, r.household_id)
              left join recipient m on m.household_id = e.household_id and m.status <> 'EXITED'
            where e.division_code like concat(#{area}, '%') and e.withdrawn = false and e.first_month <= #{month}
              and (e.last_month is null or e.last_month >= #{month})
            group by e.programme
            """)
    List<Receiving> receiving(String area, YearMonth month);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select e.programme, count(distinct e.live_key) as people from benefit_enrolment e
            where e.division_code like concat(#{area}, '%') and e.withdrawn = false
              and e.first_month between #{from} and #{to}
              and not exists (select 1 from benefit_enrolment b where b.source = e.source and b.live_key = e.live_key
                and b.programme = e.programme and b.last_month =
                  date_format(date_sub(concat(e.first_month, '-01'), interval 1 month), '%Y-%m'))
            group by e.programme
            """)
    List<Turned> begun(String area, YearMonth from, YearMonth to);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select e.programme, count(distinct e.live_key) as people from benefit_enrolment e
            where e.division_code like concat(#{area}, '%') and e.withdrawn = false
              and e.last_month between #{from} and #{to}
              and not exists (select 1 from benefit_enrolment b where b.source = e.source and b.live_key = e.live_key
                and b.programme = e.programme and b.first_month =
                  date_format(date_add(concat(e.last_month, '-01'), interval 1 month), '%Y-%m'))
            group by e.programme
            """)
    List<Turned> ended(String area, YearMonth from, YearMonth to);

    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select r.category, count(*) as people from standing_finding f join recipient r on r.id = f.recipient_id
            where f.check_code = 'REGISTERED_NOT_ENROLLED' and f.state in ('OPEN', 'IN_HAND')
              and f.division_code like concat(#{area}, '%')
            group by r.category
            """)
    List<Missing> missing(String area);
}
