package org.aixin.gateway.limit;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The limits as they are shipped. */
final class SettingsOfTests {

    private SettingsOfTests() {}

    static LimitSettings shipped() throws Exception {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("gateway", new ClassPathResource("gateway.yml"))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("aixin.gateway.limits", LimitSettings.class)
                .get();
    }
}
