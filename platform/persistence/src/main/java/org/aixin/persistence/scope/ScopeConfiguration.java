package org.aixin.persistence.scope;

import com.baomidou.mybatisplus.extension.plugins.inner.InnerInterceptor;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the data scope of a service from what the service declares. */
@Configuration(proxyBeanMethods = false)
public class ScopeConfiguration {

    /** Platform tables that screens read through the ready-made directories. */
    @Bean
    ScopedTables platformTables() {
        return () -> Map.of(
                "division_span", TableScope.open("the tree of divisions is public"),
                "unit_span", TableScope.open("the trees of units are known to all offices"));
    }

    @Bean
    InnerInterceptor scopeInterceptor(
            ObjectProvider<ScopedTables> declarations, ObjectProvider<UnitSubtree> units, ObjectProvider<Clock> clock) {
        return new ScopeInterceptor(new DataScope(
                declarations.orderedStream().toList(), whenAsked(units), () -> BusinessDays.today(clock.getObject())));
    }

    @Bean
    Reach reach(ObjectProvider<UnitSubtree> units) {
        return new Reach(whenAsked(units));
    }

    /** The trees are asked for when a grant needs them: they are read through a mapper, which needs the interceptor. */
    private static UnitSubtree whenAsked(ObjectProvider<UnitSubtree> units) {
        return unitId -> units.getIfAvailable(() -> Set::of).within(unitId);
    }
}
