package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of care records. Reads are narrowed to the caller unless they say otherwise. */
@Mapper
interface CareRecordMapper {

    @Insert("""
            insert into care_record
                (id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id, unit_id,
                 household_id, division_code, facts, body, changed_at, idempotency_key, request_hash)
            values
                (#{r.id}, #{r.version}, #{r.status}, #{r.origin}, #{r.kind}, #{r.channel}, #{r.occurredAt},
                 #{r.occurredOn}, #{r.pairingId}, #{r.cadreId}, #{r.unitId}, #{r.householdId}, #{r.divisionCode},
                 #{r.facts}, #{r.body}, #{r.changedAt}, #{idempotencyKey}, #{requestHash})
            """)
    @AcrossScopes("whose household it is was decided by the pairing")
    int insert(CareRecord r, String idempotencyKey, String requestHash);

    @Insert("""
            insert into care_record_version
                (id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id, unit_id,
                 household_id, division_code, facts, body, changed_at, changed_by)
            values
                (#{r.id}, #{r.version}, #{r.status}, #{r.origin}, #{r.kind}, #{r.channel}, #{r.occurredAt},
                 #{r.occurredOn}, #{r.pairingId}, #{r.cadreId}, #{r.unitId}, #{r.householdId}, #{r.divisionCode},
                 #{r.facts}, #{r.body}, #{r.changedAt}, #{changedBy})
            """)
    @AcrossScopes("written with its record")
    int insertVersion(CareRecord r, String changedBy);

    /** Changes the row only while it stands at the version before; 0 rows otherwise. */
    @Update("""
            update care_record
            set version = #{r.version}, status = #{r.status}, kind = #{r.kind}, channel = #{r.channel},
                occurred_at = #{r.occurredAt}, occurred_on = #{r.occurredOn}, pairing_id = #{r.pairingId},
                unit_id = #{r.unitId}, household_id = #{r.householdId}, division_code = #{r.divisionCode},
                facts = #{r.facts}, body = #{r.body}, changed_at = #{r.changedAt}
            where id = #{r.id} and version = #{r.version} - 1
            """)
    int update(@Param("r") CareRecord r);

    @Select("""
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record where id = #{id}
            """)
    @Nullable
    CareRecord find(long id);

    @Select("""
            select id, request_hash from care_record where cadre_id = #{cadreId} and idempotency_key = #{key}
            """)
    @AcrossScopes("the caller's own keys")
    @Nullable
    FirstPost byKey(long cadreId, String key);

    @Select("""
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record_version where id = #{id} and version = #{version}
            """)
    @AcrossScopes("asked for by whoever wrote it")
    CareRecord version(long id, long version);

    @Select("""
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record
            where cadre_id = #{f.cadreId} and status = #{f.status}
            <if test="f.householdId != null">and household_id = #{f.householdId}</if>
            <if test="f.kind != null">and kind = #{f.kind}</if>
            <if test="f.fromDay != null">and occurred_on &gt;= #{f.fromDay}</if>
            <if test="f.toDay != null">and occurred_on &lt; #{f.toDay}</if>
            <if test="before != null">
              and (occurred_at &lt; #{before.occurredAt} or (occurred_at = #{before.occurredAt} and id &lt; #{before.id}))
            </if>
            order by occurred_at desc, id desc
            limit #{limit} offset #{offset}
            </script>
            """)
    List<CareRecord> list(CareRecordFilter f, CareRecordFilter.@Nullable Place before, int limit, int offset);

    @Select("""
            <script>
            select count(*) from (
              select id from care_record
              where cadre_id = #{f.cadreId} and status = #{f.status}
              <if test="f.householdId != null">and household_id = #{f.householdId}</if>
              <if test="f.kind != null">and kind = #{f.kind}</if>
              <if test="f.fromDay != null">and occurred_on &gt;= #{f.fromDay}</if>
              <if test="f.toDay != null">and occurred_on &lt; #{f.toDay}</if>
              limit #{atMost}) counted
            </script>
            """)
    int count(CareRecordFilter f, int atMost);

    @Select("""
            select household_id, kind, count(*) as times, max(occurred_on) as last_on
            from care_record
            where cadre_id = #{cadreId} and status = 'VALID' and occurred_on >= #{fromDay} and occurred_on < #{toDay}
            group by household_id, kind order by household_id, kind
            """)
    List<CareRecordTally> tallies(long cadreId, LocalDate fromDay, LocalDate toDay);

    @Select("""
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record
            <if test="after != null">where id &gt; #{after}</if>
            order by id limit #{size}
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<CareRecord> after(@Nullable Long after, int size);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from care_record group by crc32(id) % 64 order by bucket
            """)
    @AcrossScopes("sums for reconciliation, to jobs only")
    List<Digest> digests();

    /** Which record a key made, and from what. */
    record FirstPost(long id, String requestHash) {}
}
