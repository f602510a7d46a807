package org.aixin.pairing.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the columns that say where a pairing stands now. */
@Mapper
@AcrossScopes("keeps the columns that the scope itself looks at")
interface PlaceMapper {

    /**
     * The household stands where its people do: those who are active now, else those who are there at all, else those
     * who left last. A pairing of which nothing is known stays where it is.
     */
    @Update("""
            <script>
            update pairing p
            set p.division_code = coalesce(
                    (select s.division_code from recipient_span s
                     where s.household_id = p.household_id and s.from_day &lt;= #{today}
                     order by case when s.to_day &lt;= #{today} then 2 when s.status = 'ACTIVE' then 0 else 1 end,
                              s.from_day desc, s.recipient_id
                     limit 1),
                    p.division_code),
                p.unit_id = coalesce(
                    (select c.unit_id from cadre_span c
                     where c.cadre_id = p.cadre_id and c.from_day &lt;= #{today}
                     order by c.from_day desc
                     limit 1),
                    p.unit_id)
            where p.id in
            <foreach collection="pairingIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int refresh(Collection<Long> pairingIds, LocalDate today);

    @Select("""
            <script>
            select id from pairing where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            union
            select pairing_id from pairing_recipient where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> ofPeople(Collection<Long> householdIds, Collection<Long> recipientIds);

    @Select("""
            <script>
            select id from pairing where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Long> ofCadres(Collection<Long> cadreIds);

    @Select("select id from pairing where id > #{after} order by id limit #{size}")
    List<Long> after(long after, int size);
}
