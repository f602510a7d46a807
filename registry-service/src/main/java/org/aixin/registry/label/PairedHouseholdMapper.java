package org.aixin.registry.label;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the projected pairings, narrowed to the caller's own. */
@Mapper
interface PairedHouseholdMapper {

    @Select("""
            <script>
            select distinct household_id from paired
            where from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> pairedOn(LocalDate day, Collection<Long> householdIds);

    /** Who cares, or once cared, for whom. */
    record Caring(long cadreId, long householdId) {}

    @AcrossScopes("households alone, to ask which of them the caller sees")
    @Select("""
            <script>
            select distinct cadre_id, household_id from paired where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Caring> caring(Collection<Long> cadreIds);
}
