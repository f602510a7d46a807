package org.aixin.kernel.json;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Writes 64-bit ids as text, for JavaScript's numbers lose their last digits: every {@code long}, or collection of
 * them, that is named {@code id}, {@code …Id}, {@code ids} or {@code …Ids}. Reads text and numbers alike.
 */
public class IdsAsText extends SimpleModule {

    public IdsAsText() {
        super("ids-as-text");
        setSerializerModifier(new Modifier());
    }

    private static final class Modifier extends ValueSerializerModifier {

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            for (var property : properties) {
                var serializer = serializer(property.getName(), property.getType());
                if (serializer != null) {
                    property.assignSerializer(serializer);
                }
            }
            return properties;
        }

        private static @Nullable ValueSerializer<Object> serializer(String name, JavaType type) {
            if ((name.equals("id") || name.endsWith("Id")) && isLong(type)) {
                return new OneId();
            }
            if ((name.equals("ids") || name.endsWith("Ids"))
                    && type.isCollectionLikeType()
                    && isLong(type.getContentType())) {
                return new ManyIds();
            }
            return null;
        }

        private static boolean isLong(JavaType type) {
            return type.hasRawClass(long.class) || type.hasRawClass(Long.class);
        }
    }

    private static final class OneId extends ValueSerializer<Object> {

        @Override
        public void serialize(Object id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.toString());
        }
    }

    private static final class ManyIds extends ValueSerializer<Object> {

        @Override
        public void serialize(Object ids, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (var id : (Collection<?>) ids) {
                out.writeString(String.valueOf(id));
            }
            out.writeEndArray();
        }
    }
}
