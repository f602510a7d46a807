package org.aixin.gateway.pages;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages: files whose names hold a hash for ever, everything else only after asking whether it is new. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagesSettings.class)
class Pages implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PagesSettings settings;

    Pages(PagesSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/console", settings.consoleDirectory());
        serve(registry, "/m", settings.phoneDirectory());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        if (settings.consoleDirectory() != null) {
            registry.addRedirectViewController("/console", "/console/");
            registry.addViewController("/console/").setViewName("forward:/console/index.html");
        }
        if (settings.phoneDirectory() != null) {
            registry.addRedirectViewController("/m", "/m/");
            registry.addViewController("/m/").setViewName("forward:/m/index.html");
        }
    }

    private static void serve(ResourceHandlerRegistry registry, String path, @Nullable Path directory) {
        if (directory == null) {
            return;
        }
        var root = directory.toAbsolutePath().normalize();
        registry.addResourceHandler(path + "/assets/**")
                .addResourceLocations(location(root.resolve("assets")))
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        registry.addResourceHandler(path + "/**")
                .addResourceLocations(location(root))
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new SinglePage());
    }

    /** With a slash at its end, without which Spring would look beside it. */
    private static FileSystemResource location(Path directory) {
        return new FileSystemResource(directory + "/");
    }
}
