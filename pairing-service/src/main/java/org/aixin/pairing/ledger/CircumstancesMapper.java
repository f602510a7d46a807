package org.aixin.pairing.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.RecipientNode;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of what a whole batch of pairings has to know, in one query each. */
@Mapper
interface CircumstancesMapper {

    /** The households among these that lie where the caller may work, by where their people are today. */
    @Select("""
            <script>
            select distinct household_id from recipient_span
            where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
              and from_day &lt;= #{today} and (to_day is null or to_day &gt; #{today})
            </script>
            """)
    Set<Long> withinScope(Collection<Long> householdIds, LocalDate today);

    @Select("""
            <script>
            select cadre_id, from_day, to_day, unit_id, level, cadre_rank, active from cadre_span
            where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("a cadre of any unit may be paired")
    List<CadreNode> cadres(Collection<Long> cadreIds);

    @Select("""
            <script>
            select recipient_id, from_day, to_day, household_id, division_code, category, status from recipient_span
            where status = 'ACTIVE' and household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by recipient_id
            </script>
            """)
    @AcrossScopes("asked for households that lie in the caller's scope")
    List<RecipientNode> people(Collection<Long> householdIds);

    @Select("""
            <script>
            select recipient_id, from_day, to_day, household_id, division_code, category, status from recipient_span
            where status = 'ACTIVE' and recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by recipient_id
            </script>
            """)
    @AcrossScopes("a job follows what became of households")
    List<RecipientNode> spansOf(Collection<Long> recipientIds);
}
