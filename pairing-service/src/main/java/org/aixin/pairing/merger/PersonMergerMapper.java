package org.aixin.pairing.merger;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of people who turned out to be one. */
@Mapper
@AcrossScopes("a job follows who turned out to be whom, and tells nobody")
interface PersonMergerMapper {

    /** Those of the people who turned out to be somebody else, or did once. */
    @Select("""
            <script>
            select recipient_id, merged_into, kept_version, followed_into from person_merger where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<PersonMerger> of(Collection<Long> recipientIds);

    /** As the registry has it now; what was followed already does not wait. */
    @Insert("""
            <script>
            insert into person_merger (recipient_id, merged_into, kept_version, followed_into, waiting) values
            <foreach collection="mergers" item="m" separator=",">
            (#{m.recipientId}, #{m.mergedInto}, #{m.keptVersion}, null, #{m.mergedInto} is not null)</foreach>
            on duplicate key update merged_into = values(merged_into), kept_version = values(kept_version),
                waiting = not (values(merged_into) &lt;=> followed_into)
            </script>
            """)
    int put(List<PersonMerger> mergers);

    @Select("""
            select recipient_id, merged_into, kept_version, followed_into from person_merger
            where waiting = true and recipient_id > #{after} order by recipient_id limit #{size}
            """)
    List<PersonMerger> waiting(long after, int size);

    /** Nothing when somebody else has followed it. */
    @Select("""
            select recipient_id, merged_into, kept_version, followed_into from person_merger
            where recipient_id = #{recipientId} and waiting = true for update
            """)
    @Nullable
    PersonMerger held(long recipientId);

    @Update("""
            update person_merger set followed_into = #{into}, waiting = false where recipient_id = #{recipientId}
            """)
    int followed(long recipientId, @Nullable Long into);
}
