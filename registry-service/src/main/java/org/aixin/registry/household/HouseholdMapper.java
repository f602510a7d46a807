package org.aixin.registry.household;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the households. */
@Mapper
interface HouseholdMapper {

    /** A row of {@code household}. */
    record Row(
            long id,
            long version,
            String divisionCode,
            HouseholdKind kind,
            @Nullable Sealed address,
            @Nullable Sealed registerNumber,
            String content) {}

    /** A row of {@code household} without the address. */
    record Head(long id, long version, String divisionCode, String content) {}

    @Select("""
            <script>
            select id, version, division_code, kind, merged_into from household where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Home> inScope(Collection<Long> ids);

    /** In the order of their ids, whoever else holds some of them. */
    @Select("""
            <script>
            select id, version, division_code, kind, merged_into from household where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            order by id for update
            </script>
            """)
    List<Home> held(Collection<Long> ids);

    /** @param heir the household that it went up in; null while it goes on */
    @Update("update household set version = version + 1, merged_into = #{heir} where id = #{id}")
    int regrouped(long id, @Nullable Long heir);

    /** What is personal about a household. */
    record Located(
            long id, @Nullable Sealed address, @Nullable Sealed registerNumber) {}

    @AcrossScopes("the household of a person whom the caller may see, wherever it stands itself")
    @Select("select id, address, register_number from household where id = #{id}")
    @Nullable
    Located located(long id);

    @AcrossScopes("the households of people whom the caller may see, wherever they stand themselves")
    @Select("""
        <script>
        select id, address, register_number from household where id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </script>
        """)
    List<Located> locatedAll(Collection<Long> ids);

    @AcrossScopes("an id is taken whoever asks")
    @Select("""
            <script>
            select id, version, division_code, content from household where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Head> heads(Collection<Long> ids);

    @AcrossScopes("a place takes all its households along")
    @Update("update household set version = version + 1, division_code = #{successor} where division_code = #{code}")
    int follow(String code, String successor);

    @AcrossScopes("a new row has no scope yet")
    @Insert("""
            <script>
            insert into household (id, version, division_code, kind, address, register_number, content) values
            <foreach collection="households" item="h" separator=",">
            (#{h.id}, #{h.version}, #{h.divisionCode}, #{h.kind}, #{h.address}, #{h.registerNumber}, #{h.content})</foreach>
            </script>
            """)
    int insert(List<Row> households);
}
