package org.aixin.kernel.problem;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Problems from everywhere: controllers, filters, the container. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = ValidationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(TraceSettings.class)
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    Failures failures(ObjectProvider<KnownFailure> known) {
        return new Failures(known.orderedStream().toList());
    }

    @Bean
    KnownFailure malformedRequest() {
        return new MalformedRequest();
    }

    @Bean
    WrongFields wrongFields(Validator validator) {
        return new WrongFields(validator);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(Problems problems, Failures failures) {
        return new ProblemErrorController(problems, failures);
    }

    @Bean
    WebMvcConfigurer ifMatchArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchArgument());
            }
        };
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(TraceSettings settings) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(settings.continuing()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems, Failures failures) {
        var registration = new FilterRegistrationBean<>(new ProblemFilter(problems, failures));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** After the filters that put something into every answer, this one's refusals among them. */
    @Bean
    FilterRegistrationBean<ContentTypeFilter> contentTypeFilter() {
        var registration = new FilterRegistrationBean<>(new ContentTypeFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
