package org.aixin.visit.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the projected handbook. */
@Mapper
@AcrossScopes("the handbook is public")
interface PolicyEditionMapper {

    @Delete("""
            <script>
            delete from policy_edition where policy_id in
            <foreach collection="policyIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(Collection<Long> policyIds);

    @Insert("""
            <script>
            insert into policy_edition (policy_id, number, from_day, to_day) values
            <foreach collection="rows" item="e" separator=",">
            (#{e.policyId}, #{e.number}, #{e.fromDay}, #{e.toDay})</foreach>
            </script>
            """)
    int insert(List<PolicyEditionRow> rows);

    @Select("""
            select number from policy_edition
            where policy_id = #{policyId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            order by number desc limit 1
            """)
    @Nullable
    Integer publishedOn(long policyId, LocalDate day);

    @Select("select number from policy_edition where policy_id = #{policyId} and number = #{number}")
    @Nullable
    Integer edition(long policyId, int number);
}
