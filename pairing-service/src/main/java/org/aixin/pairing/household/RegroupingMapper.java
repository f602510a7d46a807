package org.aixin.pairing.household;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of what became of households. */
@Mapper
@AcrossScopes("a job follows what became of households, and tells nobody")
interface RegroupingMapper {

    /** Who went from one household to the other; a row of {@code regrouping_person}. */
    record Person(long regroupingId, long recipientId, long version) {}

    @Insert("""
            <script>
            insert into regrouping (id, household_id, other_id, kind, from_day, same_cadre) values
            <foreach collection="regroupings" item="r" separator=",">
            (#{r.id}, #{r.householdId}, #{r.otherId}, #{r.kind}, #{r.fromDay}, #{r.sameCadre})</foreach>
            on duplicate key update household_id = values(household_id)
            </script>
            """)
    int insert(List<Regrouping> regroupings);

    @Insert("""
            <script>
            insert into regrouping_person (regrouping_id, recipient_id, version) values
            <foreach collection="people" item="p" separator=",">
            (#{p.regroupingId}, #{p.recipientId}, #{p.version})</foreach>
            on duplicate key update version = values(version)
            </script>
            """)
    int insertPeople(List<Person> people);

    @Select("""
            <script>
            select id, household_id, other_id, kind, from_day, same_cadre from regrouping where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Regrouping> of(Collection<Long> householdIds);

    /** What the pairings have not followed yet, in the order in which it happened. */
    @Select("""
            select id, household_id, other_id, kind, from_day, same_cadre from regrouping
            where followed_at is null and id > #{after} order by id limit #{size}
            """)
    List<Regrouping> waiting(long after, int size);

    @Select("select regrouping_id, recipient_id, version from regrouping_person where regrouping_id = #{id}")
    List<Person> people(long id);

    /** Nothing when somebody else has followed it. */
    @Select("select id from regrouping where id = #{id} and followed_at is null for update")
    @Nullable
    Long held(long id);

    @Update("update regrouping set followed_at = #{at} where id = #{id}")
    int followed(long id, Instant at);
}
