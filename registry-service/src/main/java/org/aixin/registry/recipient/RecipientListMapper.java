package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Traits;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the recipients in lists, each within the caller's grants. */
@Mapper
interface RecipientListMapper {

    /** What a list tells of a recipient, as it is stored. */
    record Row(
            long id,
            long householdId,
            String divisionCode,
            RecipientCategory category,
            RecipientStatus status,
            Sealed name,
            Sealed idNumber) {}

    /** A list by unit begins with the cadres there, where they are few or everybody is counted. */
    String ROWS = """
            <choose>
              <when test="driven">cared_for straight_join recipient on household_id = home</when>
              <otherwise>recipient</otherwise>
            </choose>
            """;

    /** Every row has a place; but only a query that says so is read in the index alone when it skips a thousand rows. */
    String CHOSEN = """
            <where>
              division_code > ''
              <if test="t != null">
                <if test="t.idNumberIndex != null">and id_number_index = #{t.idNumberIndex}</if>
                <if test="t.phoneIndex != null">
                  and (phone_index = #{t.phoneIndex} or guardian_phone_index = #{t.phoneIndex})</if>
                <if test="t.nameIndex != null">and name_index = #{t.nameIndex}</if>
                <if test="t.surnameIndex != null">and surname_index = #{t.surnameIndex}</if>
              </if>
              <if test="f.householdId != null">and household_id = #{f.householdId}</if>
              <choose>
                <when test="f.category != null">and category = #{f.category}</when>
                <when test="f.householdId == null and t == null">and category &lt;> 'RESETTLEMENT'</when>
              </choose>
              <if test="f.status != null">and status = #{f.status}</if>
              <if test="f.caredFor != null">
                and <if test="!driven">(select count(*) from cared_for where home = recipient.household_id and</if>
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
    List<Place> places(
            RecipientFilter f, @Nullable Traits t, @Nullable Place after, int limit, int offset, boolean driven);

    /** @param atMost where counting stops; null counts to the end */
    @Select(COUNT)
    int count(RecipientFilter f, @Nullable Traits t, @Nullable Place after, @Nullable Integer atMost, boolean driven);

    @AcrossScopes("ids of people in the care of the caller's own units; the rows are read in scope")
    @Select(PLACES)
    List<Place> ownPlaces(
            RecipientFilter f, @Nullable Traits t, @Nullable Place after, int limit, int offset, boolean driven);

    @AcrossScopes("how many people are in the care of the caller's own units")
    @Select(COUNT)
    int ownCount(
            RecipientFilter f, @Nullable Traits t, @Nullable Place after, @Nullable Integer atMost, boolean driven);

    @Select("""
            <script>
            select id, household_id, division_code, category, status, name, id_number from recipient where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by division_code, id
            </script>
            """)
    List<Row> rows(Collection<Long> ids);

    @Select("""
            <script>
            select household_id, count(*) as people, min(id) as first_id from recipient
            where status &lt;> 'EXITED' and household_id in
            <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            group by household_id
            </script>
            """)
    List<Lodgers> lodgers(Collection<Long> householdIds);
}
