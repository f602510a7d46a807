package org.aixin.registry.household;

import org.aixin.persistence.crypto.Sealed;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of what is personal about a household. */
@Mapper
interface DwellingMapper {

    @Update("update household set version = version + 1, address = #{address} where id = #{id}")
    int readdress(long id, @Nullable Sealed address);

    @Update("""
            update household set version = version + 1, register_number = #{registerNumber}
            where id = #{id} and kind = 'FAMILY'
            """)
    int renumber(long id, Sealed registerNumber);
}
