package org.aixin.registry.identity.client;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the clients. */
@Mapper
@AcrossScopes("which of them an administrator keeps is asked by area; an agency is looked up to find out who asks")
interface ClientMapper {

    /** A row of {@code client}. */
    record Head(
            long id,
            long version,
            String name,
            ClientStatus status,
            @Nullable Integer dailyRows) {}

    /** A row of {@code client_key}. */
    record Key(long clientId, String kid, String x, String y) {}

    /** A row of {@code client_scope}, {@code client_grant} or {@code client_source}. */
    record Term(long clientId, String term) {}

    @Select("select id, version, name, status, daily_rows from client where id = #{id}")
    @Nullable
    Head head(long id);

    @Select("select id, version, name, status, daily_rows from client where id = #{id} for update")
    @Nullable
    Head locked(long id);

    /** @param begin what all grants of a client begin with, of which it has some; null for all clients */
    @Select("""
            <script>
            select c.id, c.version, c.name, c.status, c.daily_rows from client c
            <if test="begin != null">
              where exists (select 1 from client_grant g where g.client_id = c.id)
                and not exists (select 1 from client_grant g
                                where g.client_id = c.id and g.on_what not like concat(#{begin}, '%'))
            </if>
            order by c.id limit #{size} offset #{offset}
            </script>
            """)
    List<Head> page(@Nullable String begin, int offset, int size);

    @Select("""
            <script>
            select count(*) from client c
            <if test="begin != null">
              where exists (select 1 from client_grant g where g.client_id = c.id)
                and not exists (select 1 from client_grant g
                                where g.client_id = c.id and g.on_what not like concat(#{begin}, '%'))
            </if>
            </script>
            """)
    long count(@Nullable String begin);

    @Select("""
            <script>
            select client_id, kid, x, y from client_key where client_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by client_id, kid
            </script>
            """)
    List<Key> keys(Collection<Long> ids);

    @Select("""
            <script>
            select client_id, scope as term from client_scope where client_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Term> scopes(Collection<Long> ids);

    @Select("""
            <script>
            select client_id, on_what as term from client_grant where client_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Term> grants(Collection<Long> ids);

    @Select("""
            <script>
            select client_id, source as term from client_source where client_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Term> sources(Collection<Long> ids);

    @Insert("""
            insert into client (id, version, name, status, daily_rows)
            values (#{id}, #{version}, #{name}, #{status}, #{dailyRows})
            """)
    int insert(Head head);

    @Update("""
            update client set version = #{version}, name = #{name}, status = #{status}, daily_rows = #{dailyRows}
            where id = #{id} and version = #{version} - 1
            """)
    int update(Head head);

    @Insert("""
            <script>
            insert into client_key (client_id, kid, x, y) values
            <foreach collection="keys" item="k" separator=",">(#{k.clientId}, #{k.kid}, #{k.x}, #{k.y})</foreach>
            </script>
            """)
    int insertKeys(List<Key> keys);

    @Insert("""
            <script>
            insert into client_scope (client_id, scope) values
            <foreach collection="scopes" item="s" separator=",">(#{s.clientId}, #{s.term})</foreach>
            </script>
            """)
    int insertScopes(List<Term> scopes);

    @Insert("""
            <script>
            insert into client_grant (client_id, on_what) values
            <foreach collection="grants" item="g" separator=",">(#{g.clientId}, #{g.term})</foreach>
            </script>
            """)
    int insertGrants(List<Term> grants);

    @Insert("""
            <script>
            insert into client_source (client_id, source) values
            <foreach collection="sources" item="s" separator=",">(#{s.clientId}, #{s.term})</foreach>
            </script>
            """)
    int insertSources(List<Term> sources);

    @Delete("delete from client_key where client_id = #{id}")
    int deleteKeys(long id);

    @Delete("delete from client_scope where client_id = #{id}")
    int deleteScopes(long id);

    @Delete("delete from client_grant where client_id = #{id}")
    int deleteGrants(long id);

    @Delete("delete from client_source where client_id = #{id}")
    int deleteSources(long id);
}
