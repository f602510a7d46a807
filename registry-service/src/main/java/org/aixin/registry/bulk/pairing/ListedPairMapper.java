package org.aixin.registry.bulk.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the projected pairings, to hold a list against. */
@Mapper
interface ListedPairMapper {

    /** Who cares for a household. */
    record Pair(long householdId, long cadreId) {}

    @AcrossScopes("of households of people whom the caller was found to see")
    @Select("""
        <script>
        select household_id, cadre_id from paired
        where (to_day is null or to_day > #{day}) and household_id in
        <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    List<Pair> standing(Collection<Long> householdIds, LocalDate day);
}
