package org.aixin.stats.rebuild;

import java.time.LocalDateTime;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of rebuilds, and of removing what is left of a generation. */
@Mapper
@AcrossScopes("counts and removes; nobody is shown a row")
interface RebuildMapper {

    String COLUMNS = "gen, stage, after_key, pairings, records, started_by, started_at, finished_at, verdict";

    @Insert("insert into rebuild (gen, started_by, started_at) values (#{gen}, #{by}, #{at})")
    int begin(int gen, String by, LocalDateTime at);

    @Select("select " + COLUMNS + " from rebuild where gen = #{gen}")
    @Nullable
    Rebuild find(int gen);

    @Select("select " + COLUMNS + " from rebuild order by gen desc")
    List<Rebuild> all();

    /** The one that is not finished and whose generation is still wanted. */
    @Select("select " + COLUMNS + """
             from rebuild
            where stage != 'READY' and gen in (select gen from generation where state = 'BUILDING')
            order by gen limit 1
            """)
    @Nullable
    Rebuild unfinished();

    @Update("update rebuild set after_key = #{after}, pairings = pairings + #{more} where gen = #{gen}")
    int countPairings(int gen, String after, int more);

    @Update("update rebuild set after_key = #{after}, records = records + #{more} where gen = #{gen}")
    int countRecords(int gen, String after, int more);

    @Update("update rebuild set stage = #{stage}, after_key = null where gen = #{gen}")
    int enter(int gen, Rebuild.Stage stage);

    @Update("""
            update rebuild set stage = 'READY', after_key = null, finished_at = #{at}, verdict = #{verdict}
            where gen = #{gen}
            """)
    int finish(int gen, LocalDateTime at, String verdict);

    @Select("select id from paired where id > #{after} order by id limit #{size}")
    List<Long> pairingsAfter(long after, int size);

    @Delete("delete from counted_record where gen = #{gen} limit 5000")
    int dropRecords(int gen);

    @Delete("delete from pairing_year where gen = #{gen} limit 5000")
    int dropPairings(int gen);

    @Delete("delete from flow_division where gen = #{gen} limit 5000")
    int dropDivisionFlows(int gen);

    @Delete("delete from flow_managed_by where gen = #{gen} limit 5000")
    int dropManagedFlows(int gen);

    @Delete("delete from flow_group where gen = #{gen} limit 5000")
    int dropGroupFlows(int gen);

    @Delete("delete from target_division where gen = #{gen} limit 5000")
    int dropDivisionTargets(int gen);

    @Delete("delete from target_managed_by where gen = #{gen} limit 5000")
    int dropManagedTargets(int gen);

    @Delete("delete from target_group where gen = #{gen} limit 5000")
    int dropGroupTargets(int gen);

    @Delete("delete from node_version where gen = #{gen} limit 5000")
    int dropVersions(int gen);
}
