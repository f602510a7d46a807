package org.aixin.kernel.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** In Tomcat, problems also for what never becomes a request. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnClass(TomcatServletWebServerFactory.class)
@ConditionalOnBean(Problems.class)
public class TomcatProblemAutoConfiguration {

    /** Last, so that it stands inside Boot's own report and speaks first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(
            Problems problems, ObjectProvider<EveryAnswer> everyAnswer) {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ProblemValve.class.getName());
            host.getPipeline()
                    .addValve(new ProblemValve(
                            problems, everyAnswer.orderedStream().toList()));
        });
    }
}
