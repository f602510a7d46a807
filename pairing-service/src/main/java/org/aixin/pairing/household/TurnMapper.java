package org.aixin.pairing.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of households whose people are not those any more whom their pairing covers. */
@Mapper
@AcrossScopes("a job follows what became of households, and tells nobody")
interface TurnMapper {

    /** Where somebody is in care. */
    record Lodged(long recipientId, long householdId) {}

    @Select("""
            <script>
            select recipient_id, household_id from recipient_span
            where status = 'ACTIVE' and from_day &lt;= #{day} and (to_day is null or to_day > #{day}) and recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Lodged> lodged(Collection<Long> recipientIds, LocalDate day);

    @Select("""
            <script>
            select active_household from pairing where active_household in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> paired(Collection<Long> householdIds);

    @Insert("""
            <script>
            insert into household_turn (household_id) values
            <foreach collection="householdIds" item="id" separator=",">(#{id})</foreach>
            on duplicate key update household_id = values(household_id)
            </script>
            """)
    int mark(Collection<Long> householdIds);

    @Select("select household_id from household_turn where household_id > #{after} order by household_id limit #{size}")
    List<Long> marked(long after, int size);

    /** Nothing when somebody else has looked at it. */
    @Select("select household_id from household_turn where household_id = #{householdId} for update")
    @Nullable
    Long held(long householdId);

    @Delete("delete from household_turn where household_id = #{householdId}")
    int settled(long householdId);
}
