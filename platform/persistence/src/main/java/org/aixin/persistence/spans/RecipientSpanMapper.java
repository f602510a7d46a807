package org.aixin.persistence.spans;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the projected recipients. */
@Mapper
@AcrossScopes("looked up by id for rules and counting, never listed to a person")
interface RecipientSpanMapper {

    @Delete("""
            <script>
            delete from recipient_span where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(Collection<Long> recipientIds);

    @Insert("""
            <script>
            insert into recipient_span
                (recipient_id, from_day, to_day, household_id, division_code, category, status) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.recipientId}, #{s.fromDay}, #{s.toDay}, #{s.householdId}, #{s.divisionCode}, #{s.category},
             #{s.status})</foreach>
            </script>
            """)
    int insert(List<RecipientNode> spans);

    @Select("""
            <script>
            select recipient_id, from_day, to_day, household_id, division_code, category, status from recipient_span where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<RecipientNode> of(Collection<Long> recipientIds);

    @Select("""
            <script>
            select recipient_id, from_day, to_day, household_id, division_code, category, status
            from recipient_span
            where status = 'ACTIVE' and household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by recipient_id, from_day
            </script>
            """)
    List<RecipientNode> everInHouseholds(Collection<Long> householdIds);
}
