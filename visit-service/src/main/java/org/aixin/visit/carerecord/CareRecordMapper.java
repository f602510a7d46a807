package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
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

    /** A whole row on its way into the table: times in UTC, {@code facts} as JSON, {@code body} in Base64. */
    record NewRow(
            long id,
            long version,
            CareRecordStatus status,
            CareRecordOrigin origin,
            CareKind kind,
            ContactChannel channel,
            String occurredAt,
            String occurredOn,
            long pairingId,
            long cadreId,
            long unitId,
            long householdId,
            String divisionCode,
            String facts,
            String body,
            String changedAt,
            String idempotencyKey,
            String requestHash) {

        private static final DateTimeFormatter UTC =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

        static NewRow of(CareRecord r, String idempotencyKey, String requestHash) {
            return new NewRow(
                    r.id(),
                    r.version(),
                    r.status(),
                    r.origin(),
                    r.kind(),
                    r.channel(),
                    UTC.format(r.occurredAt()),
                    r.occurredOn().toString(),
                    r.pairingId(),
                    r.cadreId(),
                    r.unitId(),
                    r.householdId(),
                    r.divisionCode(),
                    AixinJson.mapper().writeValueAsString(r.facts()),
                    Base64.getEncoder().encodeToString(r.body().bytes()),
                    UTC.format(r.changedAt()),
                    idempotencyKey,
                    requestHash);
        }
    }

    @Insert("""
            insert into care_record
                (id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id, unit_id,
                 household_id, division_code, facts, body, changed_at, idempotency_key, request_hash)
            select new_id, new_version, new_status, new_origin, new_kind, new_channel, new_occurred_at,
                   new_occurred_on, new_pairing_id, new_cadre_id, new_unit_id, new_household_id, new_division_code,
                   new_facts, from_base64(new_body), new_changed_at, new_key, new_hash
            from json_table(#{rows, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                new_id bigint path '$.id', new_version bigint path '$.version',
                new_status varchar(10) path '$.status', new_origin varchar(10) path '$.origin',
                new_kind varchar(10) path '$.kind', new_channel varchar(10) path '$.channel',
                new_occurred_at varchar(23) path '$.occurredAt', new_occurred_on varchar(10) path '$.occurredOn',
                new_pairing_id bigint path '$.pairingId', new_cadre_id bigint path '$.cadreId',
                new_unit_id bigint path '$.unitId', new_household_id bigint path '$.householdId',
                new_division_code varchar(12) path '$.divisionCode', new_facts longtext path '$.facts',
                new_body longtext path '$.body', new_changed_at varchar(23) path '$.changedAt',
                new_key varchar(64) path '$.idempotencyKey', new_hash char(32) path '$.requestHash')) new_rows
            """)
    @AcrossScopes("whose household it is was decided by the pairing")
    int insertAll(List<NewRow> rows);

    @Insert("""
            <script>
            insert into care_record_version
                (id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id, unit_id,
                 household_id, division_code, facts, body, changed_at, changed_by)
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id, unit_id,
                   household_id, division_code, facts, body, changed_at, #{changedBy}
            from care_record where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("written with its record")
    int insertFirstVersions(List<Long> ids, String changedBy);

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
            select id, version, cadre_id, idempotency_key, request_hash
            from care_record where cadre_id = #{cadreId} and idempotency_key = #{key}
            """)
    @AcrossScopes("the caller's own keys")
    @Nullable
    FirstPost byKey(long cadreId, String key);

    @Select("""
            <script>
            select id, version, cadre_id, idempotency_key, request_hash from care_record
            where cadre_id = #{cadreId} and idempotency_key in
            <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            </script>
            """)
    @AcrossScopes("the caller's own keys")
    List<FirstPost> byKeys(long cadreId, Collection<String> keys);

    @Select("""
            <script>
            select id, version, cadre_id, idempotency_key, request_hash from care_record where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("keys of those whose records are taken over")
    List<FirstPost> postsOf(Collection<Long> cadreIds);

    @Select("""
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record_version where version = 1 and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    @AcrossScopes("asked for by whoever wrote them")
    List<CareRecord> firstVersions(Collection<Long> ids);

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
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<CareRecord> of(Collection<Long> ids);

    /** Of these households, held still until the transaction ends. */
    @Select("""
            <script>
            select id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                   unit_id, household_id, division_code, facts, body, changed_at
            from care_record where household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            and id &gt; #{after} order by id limit #{size} for update
            </script>
            """)
    @AcrossScopes("a job follows who turned out to be whom, and tells nobody")
    List<CareRecord> ofHouseholds(Collection<Long> householdIds, long after, int size);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from care_record group by crc32(id) % 64 order by bucket
            """)
    @Options(timeout = LongStatements.SECONDS)
    @AcrossScopes("sums for reconciliation, to jobs only")
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @Options(timeout = LongStatements.SECONDS)
    @AcrossScopes("versions for reconciliation, to jobs only")
    @Select("""
            <script>
            select id as `key`, version from care_record
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);

    /**
     * Which record a key made, and from what.
     *
     * @param version the record's by now
     */
    record FirstPost(long id, long version, long cadreId, String idempotencyKey, String requestHash) {}
}
