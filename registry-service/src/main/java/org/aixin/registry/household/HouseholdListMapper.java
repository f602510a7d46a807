package org.aixin.registry.household;

import java.util.Collection;
import java.util.List;
import org.aixin.registry.search.Place;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the households in lists, each within the caller's grants. */
@Mapper
interface HouseholdListMapper {

    /** Every row has a place; but only a query that says so is read in the index alone when it skips a thousand rows. */
    String CHOSEN = """
            <where>
              division_code > '' and merged_into is null
              <if test="f.kind != null">and kind = #{f.kind}</if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="after != null">
                and division_code >= #{after.divisionCode}
                and (division_code > #{after.divisionCode} or id > #{after.id})
              </if>
            </where>
            """;

    /** The places of a page, from an index alone. */
    @Select("<script> select division_code, id from household " + CHOSEN
            + " order by division_code, id limit #{limit} offset #{offset} </script>")
    List<Place> places(HouseholdFilter f, @Nullable Place after, int limit, int offset);

    /** @param atMost where counting stops; null counts to the end */
    @Select("<script> select count(*) from <choose>"
            + "<when test='atMost != null'>(select id from household " + CHOSEN + " limit #{atMost}) counted</when>"
            + "<otherwise>household " + CHOSEN + "</otherwise></choose> </script>")
    int count(HouseholdFilter f, @Nullable Place after, @Nullable Integer atMost);

    @Select("""
            <script>
            select id, version, division_code, kind, merged_into from household where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by division_code, id
            </script>
            """)
    List<ListedHousehold> rows(Collection<Long> ids);
}
