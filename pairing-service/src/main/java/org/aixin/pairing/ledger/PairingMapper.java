package org.aixin.pairing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the ledger. Reads are narrowed to the caller unless they say otherwise. */
@Mapper
interface PairingMapper {

    @Insert("""
            <script>
            insert into pairing
                (id, version, cadre_id, household_id, covered, title, from_day, division_code, unit_id, begun_at,
                 begun_by)
            values
            <foreach collection="pairings" item="p" separator=",">
                (#{p.id}, #{p.version}, #{p.cadreId}, #{p.householdId}, #{p.covered}, #{p.title}, #{p.fromDay},
                 #{p.divisionCode}, #{p.unitId}, #{at}, #{by})</foreach>
            </script>
            """)
    @AcrossScopes("whose household it is was asked before")
    int insert(List<Pairing> pairings, Instant at, String by);

    @Insert("""
            <script>
            insert into pairing_recipient (pairing_id, recipient_id) values
            <foreach collection="pairings" item="p" separator=",">
                <foreach collection="p.covered.recipientIds" item="recipientId" separator=",">
                (#{p.id}, #{recipientId})</foreach></foreach>
            </script>
            """)
    @AcrossScopes("written with its pairing")
    int cover(List<Pairing> pairings);

    /** Ends the row only while it stands at the version before; 0 rows otherwise. */
    @Update("""
            update pairing
            set version = #{p.version}, to_day = #{p.toDay}, end_reason = #{p.endReason}, ended_at = #{at},
                ended_by = #{by}
            where id = #{p.id} and version = #{p.version} - 1
            """)
    int end(Pairing p, Instant at, String by);

    @Update("update pairing_recipient set to_day = #{to} where pairing_id = #{pairingId}")
    @AcrossScopes("written with its pairing")
    int release(long pairingId, LocalDate to);

    @Select("""
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing where id = #{id}
            """)
    @Nullable
    Pairing find(long id);

    @Select("""
            <script>
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("an id is taken whoever took it")
    List<Pairing> known(Collection<Long> ids);

    @Select("""
            <script>
            select active_household from pairing where active_household in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("a household is paired once, whoever sees it")
    Set<Long> pairedHouseholds(Collection<Long> householdIds);

    @Select("""
            <script>
            select active_recipient from pairing_recipient where active_recipient in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("somebody is paired once, whoever sees it")
    Set<Long> pairedRecipients(Collection<Long> recipientIds);

    /**
     * Those of these pairings that begin before an earlier one of the same household, or of somebody in it, ended. One
     * that ended on its first day held on no day.
     */
    @Select("""
            <script>
            select n.id, max(e.to_day) as until_day
            from pairing n
            join pairing e on e.household_id = n.household_id and e.to_day &gt; n.from_day and e.to_day &gt; e.from_day
            where n.id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            group by n.id
            union
            select n.id, max(e.to_day) as until_day
            from pairing n
            join pairing_recipient nr on nr.pairing_id = n.id
            join pairing_recipient er on er.recipient_id = nr.recipient_id and er.to_day &gt; n.from_day
            join pairing e on e.id = er.pairing_id and e.to_day &gt; e.from_day
            where n.id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            group by n.id
            </script>
            """)
    @AcrossScopes("a day has one cadre, whoever sees it")
    List<Overlap> overlaps(Collection<Long> ids);

    @Select("""
            <script>
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing
            <where>
              <if test="f.cadreId != null">and cadre_id = #{f.cadreId}</if>
              <if test="f.householdId != null">and household_id = #{f.householdId}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="f.unitIds != null">and unit_id in
                <foreach collection="f.unitIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              <if test="f.status != null and f.status.name() == 'ACTIVE'">and to_day is null</if>
              <if test="f.status != null and f.status.name() == 'ENDED'">and to_day is not null</if>
              <if test="before != null">and id &lt; #{before}</if>
            </where>
            order by <if test="few">0 +</if> id desc
            limit #{limit} offset #{offset}
            </script>
            """)
    List<Pairing> list(PairingFilter f, @Nullable Long before, boolean few, int limit, int offset);

    @Select("""
            <script>
            select count(*) from (
              select id from pairing
              <where>
                <if test="f.cadreId != null">and cadre_id = #{f.cadreId}</if>
                <if test="f.householdId != null">and household_id = #{f.householdId}</if>
                <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
                <if test="f.unitIds != null">and unit_id in
                  <foreach collection="f.unitIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
                <if test="f.status != null and f.status.name() == 'ACTIVE'">and to_day is null</if>
                <if test="f.status != null and f.status.name() == 'ENDED'">and to_day is not null</if>
              </where>
              limit #{atMost}) counted
            </script>
            """)
    int count(PairingFilter f, int atMost);

    @Select("""
            <script>
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing
            <if test="after != null">where id &gt; #{after}</if>
            order by id limit #{size}
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<Pairing> after(@Nullable Long after, int size);

    @Select("""
            <script>
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<Pairing> of(Collection<Long> ids);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from pairing group by crc32(id) % 64 order by bucket
            """)
    @AcrossScopes("sums for reconciliation, to jobs only")
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @AcrossScopes("versions for reconciliation, to jobs only")
    @Select("""
            <script>
            select id as `key`, version from pairing
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);

    /** The active pairings of these households, and those that cover one of these people. */
    @Select("""
            <script>
            select id from pairing where active_household in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            <if test="!recipientIds.isEmpty()">
            union
            select pairing_id from pairing_recipient where active_recipient in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
            </script>
            """)
    @AcrossScopes("a job follows what became of households")
    List<Long> activeOf(Collection<Long> householdIds, Collection<Long> recipientIds);

    /** The active pairings that cover one of these people. */
    @Select("""
            <script>
            select distinct pairing_id from pairing_recipient where active_recipient in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("a job follows who turned out to be whom")
    List<Long> activeOfPeople(Collection<Long> recipientIds);

    @Select("""
            <script>
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing where to_day is null and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id for update
            </script>
            """)
    @AcrossScopes("a job follows what became of households")
    List<Pairing> held(Collection<Long> ids);

    /** The first day on which no ended pairing of these households or people holds any more; null where none ever did. */
    @Select("""
            <script>
            select max(until_day) from (
              select max(to_day) as until_day from pairing where to_day &gt; from_day and household_id in
              <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
              <if test="!recipientIds.isEmpty()">
              union all
              select max(p.to_day) as until_day from pairing_recipient r
              join pairing p on p.id = r.pairing_id and p.to_day &gt; p.from_day
              where r.recipient_id in
              <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
            ) held
            </script>
            """)
    @AcrossScopes("a job follows what became of households")
    @Nullable
    LocalDate heldUntil(Collection<Long> householdIds, Collection<Long> recipientIds);

    /** Until when an earlier pairing held that a new one would overlap. */
    record Overlap(long id, LocalDate untilDay) {}
}
