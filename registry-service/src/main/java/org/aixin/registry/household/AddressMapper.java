package org.aixin.registry.household;

import org.aixin.persistence.crypto.Sealed;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the addresses. */
@Mapper
interface AddressMapper {

    @Update("update household set version = version + 1, address = #{address} where id = #{id}")
    int readdress(long id, @Nullable Sealed address);
}
