package org.aixin.registry.duplicate;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.mybatis.LongStatements;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the keys by which people are brought together. */
@Mapper
@AcrossScopes("a job looks at everybody, and answers nobody with it")
interface LikenessMapper {

    /** Somebody to be looked at, and as of which save. */
    record Turn(long recipientId, int turn) {}

    /** Somebody whose keys are missing or outdated. */
    record Outdated(long recipientId, boolean met) {}

    /** Two who share a key. */
    record Near(long recipientId, long otherId) {}

    @Insert("""
            <script>
            insert into likeness (recipient_id, turn) values
            <foreach collection="recipientIds" item="id" separator=",">(#{id}, 1)</foreach>
            on duplicate key update turn = turn + 1, generation = null
            </script>
            """)
    int mark(Collection<Long> recipientIds);

    /** Nothing happens to those who are known. */
    @Insert("""
            <script>
            insert into likeness (recipient_id, turn) values
            <foreach collection="recipientIds" item="id" separator=",">(#{id}, 1)</foreach>
            on duplicate key update recipient_id = values(recipient_id)
            </script>
            """)
    int meet(Collection<Long> recipientIds);

    /** Held until they were looked at; who is being saved right now comes next time. */
    @Select("""
            select recipient_id, turn from likeness where generation is null
            order by recipient_id limit #{size} for update skip locked
            """)
    List<Turn> marked(int size);

    /** People who were written down before anybody asked for this, or by other rules, or under another key file. */
    @Options(timeout = LongStatements.SECONDS)
    @Select("""
            select r.id as recipient_id, l.recipient_id is not null as met
            from recipient r left join likeness l on l.recipient_id = r.id
            where r.id > #{after} and (l.generation is null or l.generation <> #{generation})
            order by r.id limit #{size}
            """)
    List<Outdated> outdated(long after, String generation, int size);

    @Select("""
            <script>
            select recipient_id, turn from likeness where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by recipient_id for update skip locked
            </script>
            """)
    List<Turn> turns(Collection<Long> recipientIds);

    /** Nothing happens where somebody saved meanwhile: then it is looked at again. */
    @Update("""
            update likeness set generation = #{generation}
            where recipient_id = #{turn.recipientId} and turn = #{turn.turn}
            """)
    int looked(Turn turn, String generation);

    @Delete("""
            <script>
            delete from likeness_key where recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int deleteKeys(Collection<Long> recipientIds);

    @Insert("""
            <script>
            insert into likeness_key (recipient_id, kind, hash) values
            <foreach collection="keys" item="k" separator=",">(#{k.recipientId}, #{k.kind}, #{k.hash})</foreach>
            </script>
            """)
    int insertKeys(List<LikenessKeys.Key> keys);

    /** Keys that so many share that nobody is told from anybody by them. */
    @Select("""
            <script>
            select hash from likeness_key where hash in
            <foreach collection="hashes" item="hash" open="(" separator="," close=")">#{hash}</foreach>
            group by hash having count(*) > #{many}
            </script>
            """)
    List<String> ofMany(Collection<String> hashes, int many);

    @Select("""
            <script>
            select distinct mine.recipient_id, others.recipient_id as other_id
            from likeness_key mine join likeness_key others on others.hash = mine.hash
            where mine.recipient_id in
            <foreach collection="recipientIds" item="id" open="(" separator="," close=")">#{id}</foreach>
              and others.recipient_id &lt;> mine.recipient_id
            <if test="!many.isEmpty()">and mine.hash not in
            <foreach collection="many" item="hash" open="(" separator="," close=")">#{hash}</foreach></if>
            </script>
            """)
    List<Near> near(Collection<Long> recipientIds, Collection<String> many);
}
