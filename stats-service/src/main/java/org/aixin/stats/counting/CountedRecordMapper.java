package org.aixin.stats.counting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Places;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** SQL of the records as they were booked. */
@Mapper
@AcrossScopes("written by consumers; feeds sums, nobody is shown a row")
interface CountedRecordMapper {

    /** Where a record is booked, to see whether a changed tree concerns it. */
    record Booked(
            long id,
            LocalDate occurredOn,
            long unitId,
            String divisionCode,
            Path divisionPath,
            Path managedByPath,
            Path groupPath) {

        Places places() {
            return new Places(divisionPath, managedByPath, groupPath);
        }
    }

    String COLUMNS = """
            id, version, counted, kind, occurred_on, pairing_id, household_id, cadre_id, unit_id, division_code,
            category, orphans, unattended_children, severely_disabled, destitute, resettlement, policies,
            difficulties_resolved, difficulties_reported, good_deeds, aid_cash_fen, aid_goods_fen, aid_self_fen,
            four_must, hazards_found, hazards_removed, division_path, managed_by_path, group_path
            """;

    /**
     * Creates the rows that are missing and locks the others, in the order given. A locking read first and an insert
     * afterwards would let two consumers both find nothing and both count.
     */
    @Insert("""
            insert into counted_record (gen, id)
            select #{gen}, claimed.*
            from json_table(#{ids, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                claimed_id bigint path '$')) claimed
            on duplicate key update id = values(id)
            """)
    int claim(int gen, List<Long> ids);

    /** Those that were booked before, locked. MySQL locks no rows that are joined to a JSON table. */
    @Select("<script> select " + COLUMNS + """
            from counted_record
            where gen = #{gen} and version <![CDATA[>]]> 0 and id in
                <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach>
            order by id for update
            </script>
            """)
    List<CountedRecord> lock(int gen, List<Long> ids);

    @Insert("insert into counted_record (gen, " + COLUMNS + """
            )
            select #{gen}, new.*
            from json_table(#{rows, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                new_id bigint path '$.id', new_version bigint path '$.version', new_counted int path '$.counted',
                new_kind varchar(10) path '$.kind', new_occurred_on date path '$.occurredOn',
                new_pairing_id bigint path '$.pairingId', new_household_id bigint path '$.householdId',
                new_cadre_id bigint path '$.cadreId', new_unit_id bigint path '$.unitId',
                new_division_code varchar(12) path '$.divisionCode', new_category varchar(32) path '$.category',
                new_orphans bigint path '$.orphans', new_unattended_children bigint path '$.unattendedChildren',
                new_severely_disabled bigint path '$.severelyDisabled', new_destitute bigint path '$.destitute',
                new_resettlement bigint path '$.resettlement', new_policies bigint path '$.policies',
                new_difficulties_resolved bigint path '$.difficultiesResolved',
                new_difficulties_reported bigint path '$.difficultiesReported',
                new_good_deeds bigint path '$.goodDeeds', new_aid_cash_fen bigint path '$.aidCashFen',
                new_aid_goods_fen bigint path '$.aidGoodsFen', new_aid_self_fen bigint path '$.aidSelfFen',
                new_four_must int path '$.fourMust',
                new_hazards_found bigint path '$.hazardsFound', new_hazards_removed bigint path '$.hazardsRemoved',
                new_division_path varchar(400) path '$.divisionPath',
                new_managed_by_path varchar(400) path '$.managedByPath',
                new_group_path varchar(400) path '$.groupPath')) new
            on duplicate key update
                version = values(version), counted = values(counted), kind = values(kind),
                occurred_on = values(occurred_on), pairing_id = values(pairing_id),
                household_id = values(household_id), cadre_id = values(cadre_id), unit_id = values(unit_id),
                division_code = values(division_code), category = values(category), orphans = values(orphans),
                unattended_children = values(unattended_children), severely_disabled = values(severely_disabled),
                destitute = values(destitute), resettlement = values(resettlement), policies = values(policies),
                difficulties_resolved = values(difficulties_resolved),
                difficulties_reported = values(difficulties_reported), good_deeds = values(good_deeds),
                aid_cash_fen = values(aid_cash_fen), aid_goods_fen = values(aid_goods_fen),
                aid_self_fen = values(aid_self_fen), four_must = values(four_must), hazards_found = values(hazards_found),
                hazards_removed = values(hazards_removed), division_path = values(division_path),
                managed_by_path = values(managed_by_path), group_path = values(group_path)
            """)
    int put(int gen, Collection<CountedRecord> rows);

    @Select("""
            <script>
            select id, occurred_on, unit_id, division_code, division_path, managed_by_path, group_path
            from counted_record where gen = #{gen} and version > 0 and division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    List<Booked> inDivisions(int gen, Collection<String> codes);

    @Select("""
            <script>
            select id, occurred_on, unit_id, division_code, division_path, managed_by_path, group_path
            from counted_record where gen = #{gen} and version > 0 and unit_id in
            <foreach collection="unitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Booked> inUnits(int gen, Collection<Long> unitIds);

    /** Without a lock, for comparing. */
    @Select("select " + COLUMNS + """
            from counted_record
            where gen = #{gen} and version > 0 and id > #{after} and id <= #{upTo} order by id
            """)
    List<CountedRecord> between(int gen, long after, long upTo);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from counted_record where gen = #{gen} and version > 0 group by crc32(id) % 64 order by bucket
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<Digest> digests(int gen);

    @Select("""
            select id as `key`, version from counted_record
            where gen = #{gen} and version > 0 and crc32(id) % 64 = #{bucket}
            """)
    @Options(timeout = LongStatements.SECONDS)
    List<StateVersion> ofBucket(int gen, int bucket);

    @Select("""
            <script>
            select id as `key`, version from counted_record where gen = #{gen} and version > 0 and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<StateVersion> versions(int gen, Collection<Long> ids);

    @Delete("""
            <script>
            delete from counted_record where gen = #{gen} and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(int gen, Collection<Long> ids);
}
