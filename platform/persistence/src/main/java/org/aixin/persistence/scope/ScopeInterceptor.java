package org.aixin.persistence.scope;

import com.baomidou.mybatisplus.extension.plugins.inner.DataPermissionInterceptor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.aixin.kernel.caller.Callers;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/**
 * Narrows every statement to the caller, unless its mapper says {@link AcrossScopes}.
 *
 * <p>The library's interceptor lets a statement pass where its handler is missing or silent. This one asks for a caller
 * first, so that a bare thread, a job or a forgotten context fails instead of reading everything.
 */
class ScopeInterceptor extends DataPermissionInterceptor {

    /** The library's own short way looks through the handler's classes anew for every statement. */
    private static final ReflectorFactory REFLECTORS = new DefaultReflectorFactory();

    /** Statements that whoever sees everything has sent before: every table was declared, and nothing is to be added. */
    private final Cache<String, Boolean> unnarrowed =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private final ConcurrentMap<String, Boolean> across = new ConcurrentHashMap<>();

    ScopeInterceptor(DataScope scope) {
        super(scope);
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's signature
    public void beforeQuery(
            Executor executor,
            MappedStatement statement,
            Object parameter,
            RowBounds rows,
            ResultHandler results,
            BoundSql sql)
            throws SQLException {
        if (isAcross(statement.getId())) {
            return;
        }
        boolean everywhere = DataScope.seesEverything(Callers.current());
        var text = sql.getSql();
        if (everywhere && unnarrowed.getIfPresent(text) != null) {
            return;
        }
        super.beforeQuery(executor, statement, parameter, rows, results, sql);
        if (everywhere) {
            unnarrowed.put(text, Boolean.TRUE);
        }
    }

    @Override
    public void beforePrepare(StatementHandler handler, Connection connection, @Nullable Integer timeout) {
        var statement = (MappedStatement) inside(unwrapped(handler)).getValue("delegate.mappedStatement");
        if (isAcross(statement.getId())) {
            return;
        }
        Callers.current();
        super.beforePrepare(handler, connection, timeout);
    }

    private static Object unwrapped(Object handler) {
        var meta = inside(handler);
        return meta.hasGetter("h.target") ? unwrapped(meta.getValue("h.target")) : handler;
    }

    private static MetaObject inside(Object handler) {
        return MetaObject.forObject(
                handler,
                SystemMetaObject.DEFAULT_OBJECT_FACTORY,
                SystemMetaObject.DEFAULT_OBJECT_WRAPPER_FACTORY,
                REFLECTORS);
    }

    private boolean isAcross(String statement) {
        return across.computeIfAbsent(statement, ScopeInterceptor::saysAcross);
    }

    private static boolean saysAcross(String statement) {
        var dot = statement.lastIndexOf('.');
        try {
            // "…!selectKey" and the like belong to the method before the mark
            var name = statement.substring(dot + 1).split("[!-]", 2)[0];
            var mapper = Class.forName(
                    statement.substring(0, dot), false, Thread.currentThread().getContextClassLoader());
            return mapper.isAnnotationPresent(AcrossScopes.class)
                    || Arrays.stream(mapper.getMethods())
                            .filter(method -> method.getName().equals(name))
                            .anyMatch(ScopeInterceptor::saysAcross);
        } catch (ClassNotFoundException noMapper) {
            return false;
        }
    }

    private static boolean saysAcross(Method method) {
        return method.isAnnotationPresent(AcrossScopes.class);
    }
}
