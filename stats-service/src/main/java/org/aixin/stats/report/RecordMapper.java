package org.aixin.stats.report;

import java.time.LocalDate;
import java.util.Collection;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL over the booked records, for what the counters do not tell apart. */
@Mapper
@AcrossScopes("the caller's scope was checked for the place or unit before its records are summed up")
interface RecordMapper {

    /** @param leaves everything that ever stood below the node, so that an index finds the records */
    @Select("""
            <script>
            select coalesce(sum(aid_self_fen), 0)
            from counted_record
            where gen = #{gen} and counted and occurred_on &lt;= #{day} and category &lt;> 'RESETTLEMENT'
                and division_code in
                <foreach collection="leaves" item="leaf" open="(" separator="," close=")">#{leaf}</foreach>
                and find_in_set(#{node}, division_path) > 0
            </script>
            """)
    long ownMoney(int gen, String node, Collection<String> leaves, LocalDate day);

    /** By cadres who belonged to the unit itself when they did it. */
    @Select("""
            select coalesce(sum(kind = 'CONTACT'), 0) as contacts, coalesce(sum(kind = 'VISIT'), 0) as visits,
                   coalesce(sum(policies * (orphans + unattended_children + severely_disabled + destitute)), 0)
                       as policy_persons,
                   coalesce(sum(difficulties_resolved), 0) as resolved, coalesce(sum(good_deeds), 0) as good_deeds,
                   coalesce(sum(aid_cash_fen + aid_goods_fen), 0) as aid_fen
            from counted_record
            where gen = #{gen} and counted and unit_id = #{unitId} and occurred_on <= #{day}
                and category <> 'RESETTLEMENT'
            """)
    Deeds ofUnit(int gen, long unitId, LocalDate day);
}
