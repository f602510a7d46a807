package org.aixin.persistence.mybatis;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.InnerInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.OptimisticLockerInnerInterceptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.persistence.audit.AuditConfiguration;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.OutboxConfiguration;
import org.aixin.persistence.projection.ProjectionConfiguration;
import org.aixin.persistence.scope.ScopeConfiguration;
import org.aixin.persistence.spans.SpansConfiguration;
import org.aixin.persistence.states.OwnersConfiguration;
import org.aixin.persistence.states.StatesConfiguration;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches persistence on for a service that has a schema. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        },
        beforeName = "com.baomidou.mybatisplus.autoconfigure.MybatisPlusAutoConfiguration")
@EnableScheduling
@Import({
    AuditConfiguration.class,
    ScopeConfiguration.class,
    OutboxConfiguration.class,
    ProjectionConfiguration.class,
    SpansConfiguration.class,
    StatesConfiguration.class,
    OwnersConfiguration.class
})
public class PersistenceAutoConfiguration {

    /** The service's own mappers and the platform's; in one JVM with others, never theirs. */
    @Bean
    static MapperScannerConfigurer mappers(BeanFactory beans) {
        var packages = new ArrayList<>(AutoConfigurationPackages.get(beans));
        packages.add("org.aixin.persistence");
        var scanner = new MapperScannerConfigurer();
        scanner.setBasePackage(String.join(",", packages));
        scanner.setAnnotationClass(Mapper.class);
        scanner.setLazyInitialization("true");
        return scanner;
    }

    @Bean
    MybatisPlusInterceptor mybatisPlusInterceptor(List<InnerInterceptor> scope) {
        var interceptor = new MybatisPlusInterceptor();
        scope.forEach(interceptor::addInnerInterceptor);
        interceptor.addInnerInterceptor(new OptimisticLockerInnerInterceptor());
        return interceptor;
    }

    @Bean
    ConfigurationCustomizer rows() {
        return configuration -> configuration.setObjectFactory(new RowFactory());
    }

    @Bean
    KnownFailure databaseAway() {
        return new DatabaseAway();
    }

    @Bean
    KnownFailure foreignText() {
        return new ForeignText();
    }

    @Bean
    Ids ids(JdbcConnectionDetails database) {
        // not the service's clock, which may stand still in a test
        return new Ids(database, Clock.systemUTC());
    }
}
