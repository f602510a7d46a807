package org.aixin.stats.moves;

import java.time.LocalDate;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the day to which figures have been turned. */
@Mapper
@AcrossScopes("holds one date")
interface BusinessDayMapper {

    @Select("select as_of from business_day where id = 1")
    @Nullable
    LocalDate asOf();

    @Insert("insert into business_day (id, as_of) values (1, #{today}) on duplicate key update id = values(id)")
    int begin(LocalDate today);

    /** @return 1 for the one who turned it */
    @Update("update business_day set as_of = #{today} where id = 1 and as_of < #{today}")
    int turn(LocalDate today);
}
