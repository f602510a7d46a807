package org.aixin.registry.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of the accounts and of what they prove themselves with. */
@Mapper
@AcrossScopes("their area is no grant: it is asked before, and a log-in has no caller yet")
interface AccountMapper {

    @Select("""
            select id, version, login, name, status, password_hash, password_changed_at, totp_secret, credentials,
                   area
            from account where login = #{login}
            """)
    @Nullable
    Account byLogin(String login);

    @Select("""
            select id, version, login, name, status, password_hash, password_changed_at, totp_secret, credentials,
                   area
            from account where id = #{id}
            """)
    @Nullable
    Account byId(long id);

    @Select("""
            select id, version, login, name, status, password_hash, password_changed_at, totp_secret, credentials,
                   area
            from account where id = #{id} for update
            """)
    @Nullable
    Account locked(long id);

    /** @param begin what the areas begin with; null for all of them */
    @Select("""
            <script>
            select id, version, login, name, status, password_hash, password_changed_at, totp_secret, credentials,
                   area
            from account
            <if test="begin != null">where area like concat(#{begin}, '%')</if>
            order by login limit #{size} offset #{offset}
            </script>
            """)
    List<Account> page(@Nullable String begin, int offset, int size);

    @Select("""
            <script>
            select count(*) from account <if test="begin != null">where area like concat(#{begin}, '%')</if>
            </script>
            """)
    long countIn(@Nullable String begin);

    /** Who uses an account. */
    record Named(long id, Sealed name) {}

    @Select("""
            <script>
            select id, name from account where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> named(Collection<Long> ids);

    @Select("select count(*) from account")
    long count();

    @Insert("""
            insert into account (id, version, login, name, status, credentials, area)
            values (#{id}, 1, #{login}, #{name}, 'ACTIVE', 0, #{area})
            """)
    int insert(long id, String login, Sealed name, String area);

    @Update("""
            update account set version = version + 1, name = #{name}, status = #{status}
            where id = #{id} and version = #{version}
            """)
    int change(long id, long version, Sealed name, Account.Status status);

    @Update("update account set version = version + 1, area = #{area} where id = #{id} and version = #{version}")
    int place(long id, long version, String area);

    @Update("""
            update account set version = version + 1, credentials = credentials + 1, password_hash = #{hash},
                               password_changed_at = #{now}
            where id = #{id}
            """)
    int setPassword(long id, @Nullable String hash, @Nullable Instant now);

    @Update("""
            update account set version = version + 1, credentials = credentials + 1, totp_secret = null,
                               totp_step = null
            where id = #{id} and version = #{version}
            """)
    int removeSecondFactor(long id, long version);

    @Update("""
            update account set version = version + 1, totp_secret = #{secret}, totp_step = #{step}
            where id = #{id} and totp_secret is null
            """)
    int enrol(long id, Sealed secret, long step);

    /** One of two who bring the same code at the same moment moves the step on, the other finds it moved. */
    @Update("update account set totp_step = #{step} where id = #{id} and (totp_step is null or totp_step < #{step})")
    int useStep(long id, long step);

    @Insert("insert into account_password (account_id, set_at, password_hash) values (#{id}, #{now}, #{hash})")
    int remember(long id, Instant now, String hash);

    @Select("""
            select password_hash from account_password where account_id = #{id} order by set_at desc limit #{size}
            """)
    List<String> lastPasswords(long id, int size);

    @Delete("delete from recovery_code where account_id = #{id}")
    int forgetRecoveryCodes(long id);

    @Insert("""
            <script>
            insert into recovery_code (account_id, code_index) values
            <foreach collection="indexes" item="index" separator=",">(#{id}, #{index})</foreach>
            </script>
            """)
    int addRecoveryCodes(long id, Collection<String> indexes);

    @Update("""
            update recovery_code set used_at = #{now}
            where account_id = #{id} and code_index = #{index} and used_at is null
            """)
    int useRecoveryCode(long id, String index, Instant now);
}
