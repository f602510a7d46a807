package org.aixin.registry.cadre;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Traits;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the cadres in lists, each within the caller's grants. */
@Mapper
interface CadreListMapper {

    /** What a list tells of a cadre, as it is stored. */
    record Row(
            long id,
            long version,
            Sealed name,
            Sealed idNumber,
            Sealed phone,
            long unitId,
            String divisionCode,
            CadreLevel level,
            CadreRank cadreRank,
            boolean active) {}

    /** Every row has a place; but only a query that says so is read in the index alone when it skips a thousand rows. */
    String CHOSEN = """
            <where>
              division_code > ''
              <if test="t != null">
                <if test="t.idNumberIndex != null">and id_number_index = #{t.idNumberIndex}</if>
                <if test="t.phoneIndex != null">and phone_index = #{t.phoneIndex}</if>
                <if test="t.nameIndex != null">and name_index = #{t.nameIndex}</if>
                <if test="t.surnameIndex != null">and surname_index = #{t.surnameIndex}</if>
              </if>
              <if test="f.unitIds != null">and unit_id in
                <foreach collection="f.unitIds" item="id" open="(" separator="," close=")">#{id}</foreach></if>
              <if test="f.level != null">and level = #{f.level}</if>
              <if test="f.active != null">and active = #{f.active}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="after != null">
                and division_code >= #{after.divisionCode}
                and (division_code > #{after.divisionCode} or id > #{after.id})
              </if>
            </where>
            """;

    /** The places of a page, from an index alone; MySQL would rather skip through surnames or units and sort what it finds. */
    @Select("<script> select /*+ no_skip_scan(cadre) */ division_code, id from cadre " + CHOSEN
            + " order by division_code, id limit #{limit} offset #{offset} </script>")
    List<Place> places(CadreFilter f, @Nullable Traits t, @Nullable Place after, int limit, int offset);

    /** @param atMost where counting stops; null counts to the end */
    @Select("<script> select count(*) from <choose>"
            + "<when test='atMost != null'>(select id from cadre " + CHOSEN + " limit #{atMost}) counted</when>"
            + "<otherwise>cadre " + CHOSEN + "</otherwise></choose> </script>")
    int count(CadreFilter f, @Nullable Traits t, @Nullable Place after, @Nullable Integer atMost);

    @Select("""
            <script>
            select id, version, name, id_number, phone, unit_id, division_code, level, cadre_rank, active
            from cadre where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by division_code, id
            </script>
            """)
    List<Row> rows(Collection<Long> ids);
}
