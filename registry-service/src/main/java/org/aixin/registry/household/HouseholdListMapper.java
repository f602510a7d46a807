package org.aixin.registry.household;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.search.Place;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the households in lists, each within the caller's grants. */
@Mapper
interface HouseholdListMapper {

    /** A list by unit begins with the cadres there, where they are few or everybody is counted. */
    String ROWS = """
            <choose>
              <when test="driven">cared_for straight_join household on household.id = home</when>
              <otherwise>household</otherwise>
            </choose>
            """;

    /** Every row has a place; but only a query that says so is read in the index alone when it skips a thousand rows. */
    String CHOSEN = """
            <where>
              division_code > '' and merged_into is null
              <if test="f.kind != null">and kind = #{f.kind}</if>
              <if test="f.caredFor != null">
                and <if test="!driven">(select count(*) from cared_for where home = household.id and</if>
                unit_id in
                <foreach collection="f.caredFor.unitIds" item="one" open="(" separator="," close=")">#{one}</foreach>
                and from_day &lt;= #{f.caredFor.day} and (to_day is null or to_day > #{f.caredFor.day})
                <if test="!driven">) > 0</if>
              </if>
              <if test="f.divisionPrefix != null">and division_code like concat(#{f.divisionPrefix}, '%')</if>
              <if test="after != null">
                and division_code >= #{after.divisionCode}
                and (division_code > #{after.divisionCode} or id > #{after.id})
              </if>
            </where>
            """;

    String PLACES = "<script> select <if test='driven'>distinct</if> division_code, id from " + ROWS + CHOSEN
            + " order by division_code, id limit #{limit} offset #{offset} </script>";

    String COUNT = "<script> select count(*) from (select <if test='driven'>distinct</if> id from " + ROWS + CHOSEN
            + " <if test='atMost != null'>limit #{atMost}</if>) counted </script>";

    /** The places of a page, from an index alone. */
    @Select(PLACES)
    List<Place> places(HouseholdFilter f, @Nullable Place after, int limit, int offset, boolean driven);

    /** @param atMost where counting stops; null counts to the end */
    @Select(COUNT)
    int count(HouseholdFilter f, @Nullable Place after, @Nullable Integer atMost, boolean driven);

    @AcrossScopes("ids of households in the care of the caller's own units; the rows are read in scope")
    @Select(PLACES)
    List<Place> ownPlaces(HouseholdFilter f, @Nullable Place after, int limit, int offset, boolean driven);

    @AcrossScopes("how many households are in the care of the caller's own units")
    @Select(COUNT)
    int ownCount(HouseholdFilter f, @Nullable Place after, @Nullable Integer atMost, boolean driven);

    @Select("""
            <script>
            select id, version, division_code, kind, merged_into from household where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by division_code, id
            </script>
            """)
    List<ListedHousehold> rows(Collection<Long> ids);
}
