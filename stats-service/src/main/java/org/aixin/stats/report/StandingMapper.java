package org.aixin.stats.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL that counts people for a report, each statement one look at the spans. */
@Mapper
@AcrossScopes("the caller's scope was checked for the place or unit before its people are counted")
interface StandingMapper {

    String BELOW = """
            with recursive below as (
                select cast(#{code} as char(12)) as code
                union
                select s.code from division_span s join below b on s.parent_code = b.code
                where s.from_day <= #{day} and (s.to_day is null or s.to_day > #{day}))
            """;

    /** The classes are counted apart from the total, so that they can contradict it. */
    @Select(BELOW + """
            select count(distinct case when r.category <> 'RESETTLEMENT' then p.cadre_id end) as cadres,
                   count(distinct case when r.category <> 'RESETTLEMENT' then r.household_id end) as households,
                   count(distinct case when r.category <> 'RESETTLEMENT' then r.recipient_id end) as recipients,
                   count(distinct case when r.category <> 'RESETTLEMENT' and p.id is not null
                       then r.recipient_id end) as paired,
                   count(distinct case when r.category in ('ORPHAN', 'DE_FACTO_UNATTENDED_CHILD')
                       then r.recipient_id end) as children,
                   count(distinct case when r.category = 'SEVERELY_DISABLED_HARDSHIP' then r.recipient_id end) as disabled,
                   count(distinct case when r.category = 'DESTITUTE' then r.recipient_id end) as destitute,
                   count(distinct case when r.category = 'RESETTLEMENT' then r.recipient_id end) as resettlement
            from below b
            join recipient_span r on r.division_code = b.code and r.status = 'ACTIVE'
                and r.from_day <= #{day} and (r.to_day is null or r.to_day > #{day})
            left join paired_recipient pr on pr.recipient_id = r.recipient_id
            left join paired p on p.id = pr.pairing_id
                and p.from_day <= #{day} and (p.to_day is null or p.to_day > #{day})
            """)
    Standing ofDivision(String code, LocalDate day);

    @Select(BELOW + """
            select distinct c.level
            from below b
            join recipient_span r on r.division_code = b.code and r.status = 'ACTIVE' and r.category <> 'RESETTLEMENT'
                and r.from_day <= #{day} and (r.to_day is null or r.to_day > #{day})
            join paired_recipient pr on pr.recipient_id = r.recipient_id
            join paired p on p.id = pr.pairing_id
                and p.from_day <= #{day} and (p.to_day is null or p.to_day > #{day})
            join cadre_span c on c.cadre_id = p.cadre_id
                and c.from_day <= #{day} and (c.to_day is null or c.to_day > #{day})
            """)
    Set<CadreLevel> levels(String code, LocalDate day);

    @Select("select distinct code from division_span where parent_code is null and level = 'PROVINCE' order by code")
    List<String> provinces();

    String OF_UNITS = """
            from cadre_span c
            join paired p on p.cadre_id = c.cadre_id
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
            join paired_recipient pr on pr.pairing_id = p.id
            join recipient_span r on r.recipient_id = pr.recipient_id and r.status = 'ACTIVE'
                and r.category &lt;> 'RESETTLEMENT'
                and r.from_day &lt;= #{day} and (r.to_day is null or r.to_day > #{day})
            where c.from_day &lt;= #{day} and (c.to_day is null or c.to_day > #{day}) and c.unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            """;

    @Select("""
            <script>
            select count(distinct c.cadre_id) as cadres, count(distinct r.household_id) as households,
                   count(distinct r.recipient_id) as recipients,
                   count(distinct case when r.category in ('ORPHAN', 'DE_FACTO_UNATTENDED_CHILD')
                       then r.recipient_id end) as children,
                   count(distinct case when r.category = 'SEVERELY_DISABLED_HARDSHIP' then r.recipient_id end) as disabled
            """ + OF_UNITS + "</script>")
    UnitStanding ofUnits(Collection<Long> unitIds, LocalDate day);

    /** Households of which nobody belongs to an earlier class. */
    @Select("""
            <script>
            select count(*) from (
                select r.household_id
            """ + OF_UNITS + """
                group by r.household_id
                having min(field(r.category, 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP',
                    'DESTITUTE')) = 4) destitute
            </script>
            """)
    long destituteHouseholds(Collection<Long> unitIds, LocalDate day);

    /** Everybody in the households that the cadres of the units are paired with, named in the pairing or not. */
    @Select("""
            <script>
            select count(distinct r.recipient_id)
            from cadre_span c
            join paired p on p.cadre_id = c.cadre_id
                and p.from_day &lt;= #{day} and (p.to_day is null or p.to_day > #{day})
            join recipient_span r on r.household_id = p.household_id and r.status = 'ACTIVE'
                and r.category &lt;> 'RESETTLEMENT'
                and r.from_day &lt;= #{day} and (r.to_day is null or r.to_day > #{day})
            where c.from_day &lt;= #{day} and (c.to_day is null or c.to_day > #{day}) and c.unit_id in
                <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    long inTheirHouseholds(Collection<Long> unitIds, LocalDate day);
}
