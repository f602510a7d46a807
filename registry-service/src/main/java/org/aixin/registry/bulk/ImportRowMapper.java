package org.aixin.registry.bulk;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the rows of imports, and of the households that they speak of. */
@Mapper
@AcrossScopes("of an import that was found in scope, or the job")
interface ImportRowMapper {

    String CONTENT = "import_row.content";
    String ADDRESS = "import_household.address";

    /** A row of {@code import_row}. */
    record Row(
            long id,
            int number,
            @Nullable String idNumberIndex,
            @Nullable String householdKey,
            RowOutcome outcome,
            Sealed content,
            @Nullable String problems) {}

    /** Where in the file a person stands. */
    record Standing(String idNumberIndex, int number) {}

    /** A row of {@code import_household}. */
    record Household(
            long id,
            String householdKey,
            String divisionCode,
            @Nullable Long householdId,
            @Nullable Sealed address,
            @Nullable String addressIndex) {}

    @Insert("""
        <script>
        insert into import_row (id, import_id, number, id_number_index, household_key, outcome, content, problems) values
        <foreach collection="rows" item="r" separator=",">
        (#{r.id}, #{importId}, #{r.number}, #{r.idNumberIndex}, #{r.householdKey}, #{r.outcome}, #{r.content},
         #{r.problems})</foreach>
        </script>
        """)
    int insert(long importId, List<Row> rows);

    @Select("""
        <script>
        select id_number_index, min(number) as number from import_row
        where import_id = #{importId} and id_number_index in
        <foreach collection="indexes" item="index" open="(" separator="," close=")">#{index}</foreach>
        group by id_number_index
        </script>
        """)
    List<Standing> standing(long importId, Collection<String> indexes);

    @Select("""
        select id, number, id_number_index, household_key, outcome, content, problems from import_row
        where import_id = #{importId} and number > #{after} and outcome in ('NEW', 'CHANGED')
        order by number limit #{size}
        """)
    List<Row> toWrite(long importId, int after, int size);

    @Select("""
        select id, number, id_number_index, household_key, outcome, content, problems from import_row
        where import_id = #{importId} and outcome = 'WRONG' and number > #{after}
        order by number limit #{size}
        """)
    List<Row> wrong(long importId, int after, int size);

    @Select("""
        select id, number, id_number_index, household_key, outcome, content, problems from import_row
        where import_id = #{importId} and outcome = 'WRONG'
        order by number limit #{size} offset #{offset}
        """)
    List<Row> wrongPage(long importId, int size, int offset);

    @Select("select count(*) from import_row where import_id = #{importId} and outcome = 'WRONG'")
    int countWrong(long importId);

    @Update("update import_row set outcome = 'WRONG', problems = #{problems} where id = #{id}")
    int refuse(long id, String problems);

    @Delete("""
        <script>
        delete from import_row where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    int written(Collection<Long> ids);

    @Delete("delete from import_row where import_id = #{importId} and outcome != 'WRONG'")
    int deleteRight(long importId);

    @Delete("delete from import_row where import_id = #{importId}")
    int delete(long importId);

    @Select("""
        <script>
        select id, household_key, division_code, household_id, address, address_index from import_household
        where batch_id = #{batchId} and household_key in
        <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
        </script>
        """)
    List<Household> households(long batchId, Collection<String> keys);

    @Insert("""
        <script>
        insert into import_household (id, batch_id, household_key, division_code, household_id, address, address_index)
        values
        <foreach collection="households" item="h" separator=",">
        (#{h.id}, #{batchId}, #{h.householdKey}, #{h.divisionCode}, #{h.householdId}, #{h.address},
         #{h.addressIndex})</foreach>
        on duplicate key update household_id = values(household_id), address = values(address),
            address_index = values(address_index)
        </script>
        """)
    int keep(long batchId, Collection<Household> households);
}
