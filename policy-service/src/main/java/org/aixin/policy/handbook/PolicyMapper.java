package org.aixin.policy.handbook;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the handbook. */
@Mapper
interface PolicyMapper {

    /** Locks the entry of that code, so that two publications come one after the other. */
    @Select("select id, code, category, version from policy_entry where code = #{code} for update")
    @Nullable
    PolicyRow lock(String code);

    @Select("select id, code, category, version from policy_entry where id = #{id}")
    @Nullable
    PolicyRow find(long id);

    @Select("select count(*) as entries, coalesce(sum(version), 0) as versions from policy_entry")
    @AcrossScopes("a sum that says whether the index is old, for nobody in particular")
    HandbookSearch.Stamp stamp();

    @Select("""
            <script>
            select policy_id, number, from_day, to_day, content from policy_edition where policy_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by policy_id, number
            </script>
            """)
    @AcrossScopes("the editions of entries that were found before, for jobs as well")
    List<PolicyEdition> editions(Collection<Long> ids);

    @Insert("""
            insert into policy_entry (id, code, category, version)
            values (#{e.id}, #{e.code}, #{e.category}, #{e.version})
            """)
    @AcrossScopes("permission POLICY_WRITE was asked for")
    int insert(@Param("e") PolicyEntry entry);

    /** Of a row that is locked. */
    @Update("update policy_entry set category = #{e.category}, version = #{e.version} where id = #{e.id}")
    @AcrossScopes("permission POLICY_WRITE was asked for")
    int update(@Param("e") PolicyEntry entry);

    @Insert("""
            <script>
            insert into policy_edition (policy_id, number, from_day, to_day, content) values
            <foreach collection="rows" item="e" separator=",">
            (#{e.policyId}, #{e.number}, #{e.fromDay}, #{e.toDay}, #{e.content})</foreach>
            on duplicate key update to_day = values(to_day)
            </script>
            """)
    @AcrossScopes("permission POLICY_WRITE was asked for")
    int putEditions(@Param("rows") List<PolicyEdition> rows);

    @Select("""
            <script>
            select id, code, category, version from policy_entry
            <if test="after != null">where id &gt; #{after}</if>
            order by id limit #{size}
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<PolicyRow> after(@Nullable Long after, int size);

    @Select("""
            <script>
            select id, code, category, version from policy_entry where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id
            </script>
            """)
    @AcrossScopes("states for projections, to jobs only")
    List<PolicyRow> of(Collection<Long> ids);

    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from policy_entry group by crc32(id) % 64 order by bucket
            """)
    @AcrossScopes("sums for reconciliation, to jobs only")
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @AcrossScopes("versions for reconciliation, to jobs only")
    @Select("""
            <script>
            select id as `key`, version from policy_entry
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);
}
