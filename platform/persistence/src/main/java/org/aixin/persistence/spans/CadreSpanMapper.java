package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the projected cadres. */
@Mapper
@AcrossScopes("looked up by id for rules and counting, never listed to a person")
interface CadreSpanMapper {

    @Delete("""
            <script>
            delete from cadre_span where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(Collection<Long> cadreIds);

    @Insert("""
            <script>
            insert into cadre_span (cadre_id, from_day, to_day, unit_id, level, cadre_rank, active) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.cadreId}, #{s.fromDay}, #{s.toDay}, #{s.unitId}, #{s.level}, #{s.cadreRank}, #{s.active})</foreach>
            </script>
            """)
    int insert(List<CadreNode> spans);

    @Select("""
            select cadre_id, from_day, to_day, unit_id, level, cadre_rank, active from cadre_span
            where cadre_id = #{cadreId} and from_day <= #{day} and (to_day is null or to_day > #{day})
            """)
    @Nullable
    CadreNode on(long cadreId, LocalDate day);

    @Select("""
            <script>
            select cadre_id, from_day, to_day, unit_id, level, cadre_rank, active from cadre_span where cadre_id in
            <foreach collection="cadreIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by cadre_id, from_day
            </script>
            """)
    List<CadreNode> of(Collection<Long> cadreIds);
}
