package org.aixin.persistence.projection;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the version gate. */
@Mapper
@AcrossScopes("holds ids and versions only")
interface ProjectedVersionMapper {

    @Insert("""
            <script>
            insert into projected_version (topic, msg_key, version) values
            <foreach collection="keys" item="key" separator=",">(#{topic}, #{key}, 0)</foreach>
            on duplicate key update msg_key = values(msg_key)
            </script>
            """)
    int hold(String topic, List<String> keys);

    @Select("""
            <script>
            select msg_key, version from projected_version
            where topic = #{topic} and msg_key in
            <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            order by msg_key for update
            </script>
            """)
    List<ProjectedVersion> seen(String topic, List<String> keys);

    @Insert("""
            <script>
            insert into projected_version (topic, msg_key, version) values
            <foreach collection="versions" item="row" separator=",">(#{topic}, #{row.msgKey}, #{row.version})</foreach>
            on duplicate key update version = values(version)
            </script>
            """)
    int record(String topic, List<ProjectedVersion> versions);

    @Select("""
            <script>
            select msg_key, version from projected_version
            where topic = #{topic} and version > 0 and msg_key in
            <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            </script>
            """)
    List<ProjectedVersion> known(String topic, Collection<String> keys);

    @Select("""
            select msg_key, version from projected_version
            where topic = #{topic} and version > 0 and crc32(msg_key) % 64 = #{bucket}
            """)
    List<ProjectedVersion> ofBucket(String topic, int bucket);

    @Select("""
            select crc32(msg_key) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(msg_key, ':', version))) as checksum
            from projected_version where topic = #{topic} and version > 0
            group by crc32(msg_key) % 64 order by bucket
            """)
    List<Digest> digests(String topic);
}
