package org.aixin.registry.regrouping;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of what became of households. */
@Mapper
@AcrossScopes("of households that the caller was found to see, or for jobs; holds no person but ids")
interface RegroupingMapper {

    /** Who went from one household to the other; a row of {@code household_regrouping_person}. */
    record Person(long regroupingId, long recipientId, long version) {}

    @Insert("""
            insert into household_regrouping (id, kind, household_id, other_id, from_day, same_cadre, done_by, done_at)
            values (#{id}, #{kind}, #{householdId}, #{otherId}, #{fromDay}, #{sameCadre}, #{doneBy}, #{doneAt})
            """)
    int insert(Regrouping regrouping);

    @Insert("""
            <script>
            insert into household_regrouping_person (regrouping_id, recipient_id, version) values
            <foreach collection="people" item="p" separator=",">
            (#{p.regroupingId}, #{p.recipientId}, #{p.version})</foreach>
            </script>
            """)
    int insertPeople(List<Person> people);

    /** Everything that household ever took part in, the newest first. */
    @Select("""
            select id, kind, household_id, other_id, from_day, same_cadre, done_by, done_at from household_regrouping
            where household_id = #{householdId}
            union all
            select id, kind, household_id, other_id, from_day, same_cadre, done_by, done_at from household_regrouping
            where other_id = #{householdId}
            order by id desc
            """)
    List<Regrouping> around(long householdId);

    /** What happened to these households that go on, as it happened. */
    @Select("""
            <script>
            select id, kind, household_id, other_id, from_day, same_cadre, done_by, done_at from household_regrouping
            where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by household_id, id
            </script>
            """)
    List<Regrouping> of(Collection<Long> householdIds);

    @Select("""
            <script>
            select regrouping_id, recipient_id, version from household_regrouping_person where regrouping_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by regrouping_id, recipient_id
            </script>
            """)
    List<Person> people(Collection<Long> ids);

    @Select("""
            select distinct household_id from household_regrouping
            where household_id > #{after} order by household_id limit #{size}
            """)
    List<Long> householdsAfter(long after, int size);

    @Select("""
            select crc32(household_id) % 64 as bucket, count(*) as count, sum(times) as versions,
                   bit_xor(crc32(concat(household_id, ':', times))) as checksum
            from (select household_id, count(*) as times from household_regrouping group by household_id) told
            group by crc32(household_id) % 64 order by bucket
            """)
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @Select("""
            <script>
            select household_id as `key`, count(*) as version from household_regrouping
            where crc32(household_id) % 64 = #{bucket} <if test="after != null">and household_id > #{after}</if>
            group by household_id order by household_id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);
}
