package org.aixin.stats.booking;

import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of the generations. */
@Mapper
@AcrossScopes("says which rows are current, for everybody alike")
interface GenerationMapper {

    @Select("select gen from generation where state in ('BUILDING', 'ACTIVE') order by gen")
    List<Integer> open();

    @Select("select max(gen) from generation where state = 'ACTIVE'")
    int active();
}
