package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of people who turn out to be one, or might. */
@Mapper
@AcrossScopes("of people who were found in scope, or for a job that answers nobody with it")
interface MergerMapper {

    /** What people are compared by, as it is stored. */
    record Row(
            long id,
            String divisionCode,
            RecipientStatus status,
            @Nullable Long mergedInto,
            Sealed name,
            Sealed idNumber,
            @Nullable Sealed phone,
            @Nullable Sealed guardianPhone) {}

    @Update("update recipient set merged_into = #{into}, merged_version = #{version} where id = #{id}")
    int merge(long id, @Nullable Long into, @Nullable Long version);

    /** Who was merged into that one. */
    @Select("select id from recipient where merged_into = #{id} order by id limit 1")
    @Nullable
    Long absorbedBy(long id);

    @Select("""
            <script>
            select id, division_code, status, merged_into, name, id_number, phone, guardian_phone from recipient
            where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id
            </script>
            """)
    List<Row> compared(Collection<Long> ids);
}
