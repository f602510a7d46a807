package org.aixin.visit.policy;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

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
            <script>
            select policy_id, number, from_day, to_day from policy_edition where policy_id in
            <foreach collection="policyIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by policy_id, number
            </script>
            """)
    List<PolicyEditionRow> of(Collection<Long> policyIds);
}
