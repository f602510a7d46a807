package org.aixin.stats.booking;

import java.time.LocalDateTime;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the generations. */
@Mapper
@AcrossScopes("says which rows are current, for everybody alike")
interface GenerationMapper {

    @Select("select gen from generation where state in ('BUILDING', 'ACTIVE', 'STANDBY') order by gen")
    List<Integer> open();

    @Select("select gen from generation where state in ('ACTIVE', 'STANDBY') order by gen")
    List<Integer> complete();

    @Select("select max(gen) from generation where state = 'ACTIVE'")
    int active();

    @Select("select gen, state, started_at, active_at, left_at, dropped_at from generation order by gen desc")
    List<Generation> all();

    @Select("select gen, state, started_at, active_at, left_at, dropped_at from generation where gen = #{gen}")
    @Nullable
    Generation find(int gen);

    @Select("select coalesce(max(gen), 0) from generation")
    int newest();

    @Insert("insert into generation (gen, state, started_at) values (#{gen}, 'BUILDING', #{at})")
    int begin(int gen, LocalDateTime at);

    @Update("update generation set state = 'STANDBY', left_at = #{at} where state = 'ACTIVE'")
    int leave(LocalDateTime at);

    @Update("update generation set state = 'ACTIVE', active_at = #{at}, left_at = null where gen = #{gen}")
    int activate(int gen, LocalDateTime at);

    @Update("update generation set state = 'RETIRED' where gen = #{gen}")
    int retire(int gen);

    @Update("update generation set dropped_at = #{at} where gen = #{gen}")
    int dropped(int gen, LocalDateTime at);
}
