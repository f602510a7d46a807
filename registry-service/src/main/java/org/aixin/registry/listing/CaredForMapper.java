package org.aixin.registry.listing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.spans.Paired;
import org.aixin.registry.unit.UnitOccupants;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the projected pairings, of cadres that were found in scope. */
@Mapper
interface CaredForMapper {

    /** For how many households a cadre cares. */
    record Load(long cadreId, int households) {}

    @AcrossScopes("numbers alone, of cadres that were found in scope")
    @Select("""
            <script>
            select cadre_id, count(distinct household_id) as households from paired
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            group by cadre_id
            </script>
            """)
    List<Load> loads(LocalDate day, Collection<Long> cadreIds);

    /** @param atMost where counting stops */
    @AcrossScopes("a number alone, which nobody is told: it decides how a list is read")
    @Select("""
            <script>
            select count(*) from (select id from cadre where unit_id in
            <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            limit #{atMost}) counted
            </script>
            """)
    int cadres(Collection<Long> unitIds, int atMost);

    @AcrossScopes("numbers alone, of a unit that the caller keeps")
    @Select("""
            select count(distinct h.cadre_id) as cadres, count(distinct p.household_id) as households,
                   count(distinct r.id) as recipients
            from cadre_history h
            left join paired p on p.cadre_id = h.cadre_id and (p.to_day is null or p.to_day > #{day})
            left join recipient r on r.household_id = p.household_id and r.status != 'EXITED'
            where h.unit_id = #{unitId} and h.active and (h.to_day is null or h.to_day > #{day})
            """)
    UnitOccupants.Touched occupants(long unitId, LocalDate day);

    @AcrossScopes("ids alone, of a unit that the caller keeps, to ask whether they are named")
    @Select("""
            select distinct cadre_id from cadre_history
            where unit_id = #{unitId} and active and (to_day is null or to_day > #{day})
            """)
    Set<Long> serving(long unitId, LocalDate day);

    @AcrossScopes("of a cadre that was found in scope, to ask which of the households the caller sees")
    @Select("""
            select id, cadre_id, household_id, title, from_day, to_day from paired
            where cadre_id = #{cadreId} order by from_day desc, id desc
            """)
    List<Paired> of(long cadreId);
}
