package org.aixin.registry.cadre;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the cadres. */
@Mapper
interface CadreMapper {

    /** A whole row of {@code cadre}, with what holds last and the division of that unit. */
    record NewCadre(
            long id, long version, CadreIdentity identity, Cadre.Post last, String divisionCode, String content) {}

    /** A row of {@code cadre} without the person. */
    record Head(long id, long version, String content) {}

    /** A row of {@code cadre_history}. */
    record Span(
            long cadreId,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            long unitId,
            CadreLevel level,
            CadreRank cadreRank,
            boolean villageStationed,
            boolean active) {}

    /** What a label needs of a cadre whom the caller may see. */
    record Named(long id, Sealed name, long unitId, String divisionCode) {}

    /** A cadre who serves, to be recognised. */
    record Serving(long id, Sealed idNumber) {}

    /** Whose identity number is taken. */
    record Taken(String idNumberIndex, long id, String divisionCode) {}

    /** A cadre whom the caller may see, with what lists are held against. */
    record Identified(
            long id,
            Sealed name,
            Sealed idNumber,
            Sealed phone,
            long unitId,
            CadreLevel level,
            CadreRank cadreRank,
            boolean active) {}

    @Select("select id, version, content from cadre where id = #{id} for update")
    @Nullable
    Head locked(long id);

    @Select("""
            <script>
            select id, name, unit_id, division_code from cadre where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> named(Collection<Long> ids);

    @Select("""
            <script>
            select id, name, id_number, phone, unit_id, level, cadre_rank, active from cadre where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Identified> identified(Collection<Long> ids);

    /** Says otherwise what a cadre is called or reached by. */
    @Update("""
            update cadre set name = #{who.name}, name_index = #{who.nameIndex}, surname_index = #{who.surnameIndex},
                phone = #{who.phone}, phone_index = #{who.phoneIndex}
            where id = #{id}
            """)
    int identify(long id, CadreIdentity who);

    @AcrossScopes("cadres who care for a household that the caller sees")
    @Select("""
            <script>
            select id, name, unit_id, division_code from cadre where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> namedWherever(Collection<Long> ids);

    @AcrossScopes("whether they serve, of cadres who care for a household that the caller sees")
    @Select("""
            <script>
            select id from cadre where active and id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> inService(Collection<Long> ids);

    @Update("""
            update cadre set version = #{version}, unit_id = #{last.unitId}, division_code = #{divisionCode},
                level = #{last.level}, cadre_rank = #{last.rank}, active = #{last.active}
            where id = #{id} and version = #{version} - 1
            """)
    int raise(long id, long version, Cadre.Post last, String divisionCode);

    @AcrossScopes("an id is taken whoever asks")
    @Select("""
            <script>
            select id, version, content from cadre where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Head> heads(Collection<Long> ids);

    @AcrossScopes("states are for jobs, and hold no person")
    @Select("select id, version, content from cadre where id > #{after} order by id limit #{size}")
    List<Head> headsAfter(long after, int size);

    @AcrossScopes("an identity number is taken whoever asks")
    @Select("""
            <script>
            select id_number_index, id, division_code from cadre where id_number_index in
            <foreach collection="indexes" item="index" open="(" separator="," close=")">#{index}</foreach>
            </script>
            """)
    List<Taken> taken(Collection<String> indexes);

    /** Who has an identity number, and where they serve. */
    record Numbered(String idNumberIndex, long id, String divisionCode) {}

    @AcrossScopes("who has an identity number, whoever asks; of cadres elsewhere nothing is told")
    @Select("""
            <script>
            select id_number_index, id, division_code from cadre where id_number_index in
            <foreach collection="indexes" item="index" open="(" separator="," close=")">#{index}</foreach>
            </script>
            """)
    List<Numbered> numbered(Collection<String> indexes);

    @AcrossScopes("recognises somebody who is about to log in, and tells nobody else")
    @Select("""
            select c.id, c.id_number from cadre c
            join cadre_history h on h.cadre_id = c.id
            where c.phone_index = #{phoneIndex} and h.active
              and h.from_day <= #{day} and (h.to_day is null or h.to_day > #{day})
            order by c.id
            """)
    List<Serving> serving(String phoneIndex, LocalDate day);

    @AcrossScopes("of cadres that were found in scope, or for jobs")
    @Select("""
            <script>
            select cadre_id, from_day, to_day, unit_id, level, cadre_rank, village_stationed, active
            from cadre_history where cadre_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by cadre_id, from_day
            </script>
            """)
    List<Span> spans(Collection<Long> ids);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            <script>
            insert into cadre (id, version, name, name_index, surname_index, id_number, id_number_index,
                               phone, phone_index, unit_id, division_code, level, cadre_rank, active, content) values
            <foreach collection="cadres" item="c" separator=",">
            (#{c.id}, #{c.version}, #{c.identity.name}, #{c.identity.nameIndex}, #{c.identity.surnameIndex},
             #{c.identity.idNumber}, #{c.identity.idNumberIndex}, #{c.identity.phone}, #{c.identity.phoneIndex},
             #{c.last.unitId}, #{c.divisionCode}, #{c.last.level}, #{c.last.rank}, #{c.last.active},
             #{c.content})</foreach>
            </script>
            """)
    int insert(List<NewCadre> cadres);

    @AcrossScopes("of cadres that were found in scope")
    @Insert("""
            <script>
            insert into cadre_history
                (cadre_id, from_day, to_day, unit_id, level, cadre_rank, village_stationed, active) values
            <foreach collection="spans" item="s" separator=",">
            (#{s.cadreId}, #{s.fromDay}, #{s.toDay}, #{s.unitId}, #{s.level}, #{s.cadreRank}, #{s.villageStationed},
             #{s.active})</foreach>
            </script>
            """)
    int insertSpans(List<Span> spans);

    @AcrossScopes("of cadres that were found in scope")
    @Delete("delete from cadre_history where cadre_id = #{id}")
    int deleteSpans(long id);

    @AcrossScopes("numbers alone, of divisions that the caller keeps")
    @Select("""
            <script>
            select count(*) from cadre where active and division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>
            """)
    int servingIn(Collection<String> codes);

    @AcrossScopes("a unit takes all its cadres along")
    @Select("""
            select distinct cadre_id from cadre_history
            where unit_id = #{unitId} and (to_day is null or to_day > #{day})
            order by cadre_id
            """)
    List<Long> servingSince(long unitId, LocalDate day);

    @AcrossScopes("a unit takes all its cadres along")
    @Update("update cadre set division_code = #{divisionCode} where unit_id = #{unitId}")
    int follow(long unitId, String divisionCode);

    @AcrossScopes("digests are for jobs, and hold no person")
    @Select("""
            select crc32(id) % 64 as bucket, count(*) as count, sum(version) as versions,
                   bit_xor(crc32(concat(id, ':', version))) as checksum
            from cadre group by crc32(id) % 64 order by bucket
            """)
    List<Digest> digests();

    /** What stands in one of the 64 buckets of the digests. */
    @AcrossScopes("versions are for jobs, and hold no person")
    @Select("""
            <script>
            select id as `key`, version from cadre
            where crc32(id) % 64 = #{bucket} <if test="after != null">and id > #{after}</if>
            order by id limit #{size}
            </script>
            """)
    List<StateVersion> versions(int bucket, @Nullable Long after, int size);
}
