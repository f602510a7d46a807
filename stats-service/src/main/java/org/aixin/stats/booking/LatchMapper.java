package org.aixin.stats.booking;

import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the latches. */
@Mapper
@AcrossScopes("two rows without content")
interface LatchMapper {

    @Select("select name from latch where name = #{name} lock in share mode")
    String share(String name);

    @Select("select name from latch where name = #{name} for update")
    String hold(String name);
}
