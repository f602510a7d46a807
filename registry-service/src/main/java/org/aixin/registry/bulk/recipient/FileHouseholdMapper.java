package org.aixin.registry.bulk.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the households that files speak of. */
@Mapper
@AcrossScopes("of an import that was found in scope, or the job")
interface FileHouseholdMapper {

    String ADDRESS = "import_household.address";

    /** A row of {@code import_household}. */
    record Household(
            long id,
            String householdKey,
            String divisionCode,
            @Nullable Long householdId,
            @Nullable Sealed address,
            @Nullable String addressIndex) {}

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

    @Delete("delete from import_household where batch_id = #{importId}")
    int delete(long importId);
}
