package org.aixin.persistence.spans;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the projected pairings. */
@Mapper
@AcrossScopes("looked up by id for rules and counting, never listed to a person")
interface PairedMapper {

    @Delete("""
            <script>
            delete from paired where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(Collection<Long> ids);

    @Delete("""
            <script>
            delete from paired_recipient where pairing_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int deleteRecipients(Collection<Long> ids);

    @Insert("""
            <script>
            insert into paired (id, cadre_id, household_id, title, from_day, to_day) values
            <foreach collection="rows" item="p" separator=",">
            (#{p.id}, #{p.cadreId}, #{p.householdId}, #{p.title}, #{p.fromDay}, #{p.toDay})</foreach>
            </script>
            """)
    int insert(List<Paired> rows);

    @Insert("""
            <script>
            insert into paired_recipient (pairing_id, recipient_id) values
            <foreach collection="rows" item="r" separator=",">(#{r.pairingId}, #{r.recipientId})</foreach>
            </script>
            """)
    int insertRecipients(List<PairedRecipient> rows);

    @Select("""
            <script>
            select id, cadre_id, household_id, title, from_day, to_day from paired where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Paired> of(Collection<Long> ids);

    @Select("""
            <script>
            select pairing_id, recipient_id from paired_recipient where pairing_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<PairedRecipient> recipients(Collection<Long> ids);

    @Select("""
            <script>
            select id, cadre_id, household_id, title, from_day, to_day from paired where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by from_day
            </script>
            """)
    List<Paired> ofHouseholds(Collection<Long> householdIds);
}
