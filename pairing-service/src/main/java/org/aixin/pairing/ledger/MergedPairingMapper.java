package org.aixin.pairing.ledger;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of pairings of people who turned out to be one. */
@Mapper
@AcrossScopes("a job follows who turned out to be whom, and tells nobody")
interface MergedPairingMapper {

    /** What was done to a pairing because somebody turned out to be another one. */
    enum Deed {
        /** It covers that one as well. */
        ADDED,
        /** Nobody was in care any more in its household. */
        ENDED,
        /** It began, since that one had no cadre. */
        BEGUN
    }

    /** As whom the pairings know somebody who turned out to be another one. */
    record Known(long recipientId, long followedInto) {}

    /** A row of {@code merged_pairing}. */
    record Note(long recipientId, long pairingId, Deed deed) {}

    /** Those of the people who turned out to be another one. */
    @Select("""
            <script>
            select recipient_id, followed_into from person_merger
            where followed_into is not null and recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Known> known(Collection<Long> recipientIds);

    @Select("""
            select id, version, cadre_id, household_id, covered, title, from_day, to_day, end_reason, division_code,
                   unit_id
            from pairing where id = #{id} for update
            """)
    @Nullable
    Pairing locked(long id);

    /** Only while the row stands at the version before; 0 rows otherwise. */
    @Update("""
            update pairing set version = #{p.version}, covered = #{p.covered}
            where id = #{p.id} and version = #{p.version} - 1
            """)
    int cover(@Param("p") Pairing p);

    /** The same of one that goes on as if it had never ended. */
    @Update("""
            update pairing set version = #{p.version}, to_day = null, end_reason = null, ended_at = null, ended_by = null
            where id = #{p.id} and version = #{p.version} - 1
            """)
    int reopen(@Param("p") Pairing p);

    @Delete("delete from pairing_recipient where pairing_id = #{pairingId} and recipient_id = #{recipientId}")
    int uncover(long pairingId, long recipientId);

    @Insert("insert into pairing_recipient (pairing_id, recipient_id) values (#{pairingId}, #{recipientId})")
    int coverAlso(long pairingId, long recipientId);

    @Update("update pairing_recipient set to_day = null where pairing_id = #{pairingId}")
    int holdAgain(long pairingId);

    @Insert("""
            insert into merged_pairing (recipient_id, pairing_id, deed)
            values (#{recipientId}, #{pairingId}, #{deed})
            """)
    int note(Note note);

    @Select("""
            select recipient_id, pairing_id, deed from merged_pairing
            where recipient_id = #{recipientId} order by pairing_id
            """)
    List<Note> notes(long recipientId);

    @Delete("delete from merged_pairing where recipient_id = #{recipientId}")
    int forget(long recipientId);
}
