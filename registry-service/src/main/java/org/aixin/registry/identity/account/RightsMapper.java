package org.aixin.registry.identity.account;

import java.util.Collection;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of roles and grants. */
@Mapper
@AcrossScopes("rights stand in no division: permissions decide")
interface RightsMapper {

    /** A row of {@code account_role}. */
    record OfRole(long accountId, Role role) {}

    /** A row of {@code account_grant}. */
    record OfGrant(long accountId, String text) {}

    @Select("""
            <script>
            select account_id, role from account_role where account_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach> order by role
            </script>
            """)
    List<OfRole> roles(Collection<Long> ids);

    @Select("""
            <script>
            select account_id, text from account_grant where account_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach> order by text
            </script>
            """)
    List<OfGrant> grants(Collection<Long> ids);

    @Select("select count(*) from account_role where role = #{role}")
    long holders(Role role);

    @Delete("delete from account_role where account_id = #{id}")
    int forgetRoles(long id);

    @Delete("delete from account_grant where account_id = #{id}")
    int forgetGrants(long id);

    @Insert("""
            <script>
            insert into account_role (account_id, role) values
            <foreach collection="roles" item="role" separator=",">(#{id}, #{role})</foreach>
            </script>
            """)
    int addRoles(long id, Collection<Role> roles);

    @Insert("""
            <script>
            insert into account_grant (account_id, text) values
            <foreach collection="texts" item="text" separator=",">(#{id}, #{text})</foreach>
            </script>
            """)
    int addGrants(long id, Collection<String> texts);
}
