package org.aixin.doors;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Problem;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Has springdoc read the controllers of one module, and tells by our rules what it found. */
final class Generator {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class, IfMatch.class);
    }

    private Generator() {}

    @Configuration(proxyBeanMethods = false)
    static class OurShapes {

        @Bean
        Shapes shapes() {
            return new Shapes();
        }
    }

    /** The document of what the module's doors lead to. */
    static ObjectNode document(Module module) {
        var documents = new TreeMap<String, ObjectNode>();
        var springdoc = AutoConfigurations.of(
                SpringDocConfigProperties.class,
                SpringDocConfiguration.class,
                SpringDocWebMvcConfiguration.class,
                OurShapes.class);
        Controllers.inContext(
                module.packageName(),
                springdoc,
                context -> documents.put(
                        "",
                        new Document(module, read(context), Controllers.routes(context), shapes(context))
                                .told(Agreed.written(module.title()))));
        return documents.get("");
    }

    private static Shapes shapes(WebApplicationContext context) {
        var shapes = context.getBean(Shapes.class);
        // Every door answers problems, though no controller's method names one.
        new ModelConverterContextImpl(shapes).resolve(new AnnotatedType(Problem.class));
        return shapes;
    }

    private static ObjectNode read(WebApplicationContext context) {
        try {
            var answer = MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get("/v3/api-docs"))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 200) {
                throw new IllegalStateException("springdoc answered " + answer.getStatus());
            }
            return Json.read(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException("springdoc failed", e);
        }
    }
}
