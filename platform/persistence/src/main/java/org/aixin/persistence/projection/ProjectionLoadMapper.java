package org.aixin.persistence.projection;

import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of how far projections have been loaded. */
@Mapper
@AcrossScopes("holds keys and numbers only")
interface ProjectionLoadMapper {

    @Select("""
            select topic, after_key, loaded, started_at, finished_at from projection_load where topic = #{topic}
            """)
    @Nullable
    ProjectionLoad find(String topic);

    @Insert("insert into projection_load (topic) values (#{topic}) on duplicate key update topic = values(topic)")
    int begin(String topic);

    @Insert("""
            insert into projection_load (topic) values (#{topic})
            on duplicate key update
                after_key = null, loaded = 0, started_at = current_timestamp(3), finished_at = null
            """)
    int beginAgain(String topic);

    @Update("update projection_load set after_key = #{after}, loaded = loaded + #{more} where topic = #{topic}")
    int advance(String topic, String after, int more);

    @Update("""
            update projection_load set loaded = loaded + #{more}, finished_at = current_timestamp(3)
            where topic = #{topic}
            """)
    int finish(String topic, int more);
}
