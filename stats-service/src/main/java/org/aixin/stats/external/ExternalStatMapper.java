package org.aixin.stats.external;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the figures of others. */
@Mapper
interface ExternalStatMapper {

    String COLUMNS = """
            id, version, metric, division_code, unit_id, year, as_of, value, unit, source, note, recorded_by, recorded_at
            """;

    String WHERE = """
            <where>
                <if test="f.prefix != null">and division_code like concat(#{f.prefix}, '%')</if>
                <if test="f.units != null">and unit_id in
                    <foreach collection="f.units" item="id" open="(" separator="," close=")">#{id}</foreach></if>
                <if test="f.metric != null">and metric = #{f.metric}</if>
                <if test="f.year != null">and year = #{f.year}</if>
                <if test="after != null">and id &lt; #{after}</if>
            </where>
            """;

    @Select("<script>select " + COLUMNS + "from external_stat " + WHERE + """
            order by id desc limit #{limit} offset #{offset}
            </script>
            """)
    List<ExternalStat> page(
            @Param("f") ExternalStatFilter filter,
            @Param("after") @Nullable Long after,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("<script>select count(*) from (select 1 from external_stat " + WHERE + """
            limit #{most}) few
            </script>
            """)
    long count(@Param("f") ExternalStatFilter filter, @Param("after") @Nullable Long none, @Param("most") long most);

    @Select("select " + COLUMNS + "from external_stat where id = #{id}")
    @Nullable
    ExternalStat find(long id);

    @Select("select " + COLUMNS + "from external_stat where id = #{id} for update")
    @Nullable
    ExternalStat lock(long id);

    @Select("select " + COLUMNS + "from external_stat where id = #{id} for update")
    @AcrossScopes("tells only that an id is taken")
    @Nullable
    ExternalStat lockAnywhere(long id);

    /** The newest first. */
    @Select("select " + COLUMNS + """
            from external_stat
            where division_code = #{code} and unit_id is null and as_of <= #{day}
                and (year = #{year} or year is null and as_of >= #{first})
            order by as_of desc, id desc limit 200
            """)
    List<ExternalStat> ofDivision(String code, int year, LocalDate first, LocalDate day);

    /** The newest first. */
    @Select("select " + COLUMNS + """
            from external_stat
            where unit_id = #{unitId} and as_of <= #{day} and (year = #{year} or year is null and as_of >= #{first})
            order by as_of desc, id desc limit 200
            """)
    List<ExternalStat> ofUnit(long unitId, int year, LocalDate first, LocalDate day);

    @Insert("insert into external_stat (" + COLUMNS + """
            ) values (#{s.id}, #{s.version}, #{s.metric}, #{s.divisionCode}, #{s.unitId}, #{s.year}, #{s.asOf},
                #{s.value}, #{s.unit}, #{s.source}, #{s.note}, #{s.recordedBy}, #{s.recordedAt})
            """)
    @AcrossScopes("the place or unit was checked against the caller's scope")
    int insert(@Param("s") ExternalStat stat);

    /** Of a row that is locked. */
    @Update("""
            update external_stat set version = #{s.version}, metric = #{s.metric}, division_code = #{s.divisionCode},
                unit_id = #{s.unitId}, year = #{s.year}, as_of = #{s.asOf}, value = #{s.value}, unit = #{s.unit},
                source = #{s.source}, note = #{s.note}, recorded_by = #{s.recordedBy}, recorded_at = #{s.recordedAt}
            where id = #{s.id}
            """)
    @AcrossScopes("the row was locked within the caller's scope")
    int update(@Param("s") ExternalStat stat);

    /** Of a row that is locked. */
    @Delete("delete from external_stat where id = #{id}")
    @AcrossScopes("the row was locked within the caller's scope")
    int delete(long id);
}
