package org.aixin.doors;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The controllers below a package, mapped by Spring as they will be in service. They are never called, so they come
 * without what they work with: no database, no Kafka, no seconds.
 */
final class Controllers {

    private static final SpringObjenesis WITHOUT_CONSTRUCTOR = new SpringObjenesis();

    private Controllers() {}

    static void inContext(String packageName, AutoConfigurations more, Consumer<WebApplicationContext> act) {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PropertyPlaceholderAutoConfiguration.class,
                        MessageSourceAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class))
                .withConfiguration(more)
                .withPropertyValues(
                        "springdoc.api-docs.version=openapi_3_1",
                        "springdoc.cache.disabled=true",
                        "springdoc.default-flat-param-object=true")
                .withInitializer(context -> register((GenericApplicationContext) context, packageName))
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        throw new IllegalStateException(context.getStartupFailure());
                    }
                    act.accept(context.getSourceApplicationContext());
                });
    }

    /** Every way to a controller below the package, also those from inside. */
    static Collection<Route> routes(String packageName) {
        var routes = new TreeMap<Route, HandlerMethod>();
        inContext(packageName, AutoConfigurations.of(), context -> routes.putAll(routes(context)));
        return routes.keySet();
    }

    static Map<Route, HandlerMethod> routes(ApplicationContext context) {
        var routes = new TreeMap<Route, HandlerMethod>();
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.put(new Route(method.name(), path), handler))));
        return routes;
    }

    private static void register(GenericApplicationContext context, String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (var found : scanner.findCandidateComponents(packageName)) {
            register(context, ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
        }
    }

    private static <T> void register(GenericApplicationContext context, Class<T> controller) {
        context.registerBean(
                controller.getName(), controller, () -> WITHOUT_CONSTRUCTOR.newInstance(controller, false));
    }
}
