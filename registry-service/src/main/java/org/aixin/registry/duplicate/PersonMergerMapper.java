package org.aixin.registry.duplicate;

import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of mergers of people. */
@Mapper
@AcrossScopes("of two whom the caller was found to see both")
interface PersonMergerMapper {

    @Insert("""
            insert into person_merger
                (id, version, look_alike_id, kept_id, gone_id, state, taken, replaced, trace, proposed_by, proposed_at,
                 decided_by, decided_at, undone_by, undone_at)
            values
                (#{id}, #{version}, #{lookAlikeId}, #{keptId}, #{goneId}, #{state}, #{taken}, #{replaced}, #{trace},
                 #{proposedBy}, #{proposedAt}, #{decidedBy}, #{decidedAt}, #{undoneBy}, #{undoneAt})
            """)
    int insert(PersonMerger merger);

    @Select("""
            select id, version, look_alike_id, kept_id, gone_id, state, taken, replaced, trace, proposed_by, proposed_at,
                   decided_by, decided_at, undone_by, undone_at
            from person_merger where id = #{id}
            """)
    @Nullable
    PersonMerger find(long id);

    @Update("""
            update person_merger set version = #{version}, state = #{state}, replaced = #{replaced}, trace = #{trace},
                decided_by = #{decidedBy}, decided_at = #{decidedAt}, undone_by = #{undoneBy}, undone_at = #{undoneAt}
            where id = #{id} and version = #{version} - 1
            """)
    int update(PersonMerger next);
}
