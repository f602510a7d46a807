package org.aixin.doors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records as our {@code JsonMapper} writes them: ids as text, null where JSpecify says so, and every component
 * told unless it says itself that it is left out. What springdoc does by itself knows none of this.
 */
@SuppressWarnings("rawtypes") // as swagger-core's own signatures
class Shapes extends ModelResolver {

    static final String UNTOLD = "x-untold";
    static final String ID = "^[0-9]{1,19}$";

    private static final Set<Class<? extends Annotation>> ASKED_FOR =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Map<String, Shape> named = new TreeMap<>();
    private final Map<String, ObjectNode> enums = new TreeMap<>();

    Shapes() {
        super(Json31.mapper());
        openapi31(true);
    }

    Map<String, Shape> named() {
        return named;
    }

    /** Enumerations, which are the same in both directions. */
    Map<String, ObjectNode> enums() {
        return enums;
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var type = _mapper.constructType(annotated.getType());
        var raw = type.getRawClass();
        if (raw.isRecord()) {
            return new JsonSchema().$ref(Json.SCHEMAS + define(type, context));
        }
        if (raw.isEnum()) {
            return new JsonSchema().$ref(Json.SCHEMAS + define(raw));
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            var anything = new JsonSchema();
            anything.addExtension(UNTOLD, true);
            return anything;
        }
        if (raw == YearMonth.class) {
            return text("^[0-9]{4}-[0-9]{2}$");
        }
        if (raw.getName().startsWith("org.aixin.") && !hasValue(raw)) {
            throw new IllegalStateException(raw + " goes through a door and is no record");
        }
        return super.resolve(annotated, context, chain);
    }

    private String define(Class<?> type) {
        var name = name(type);
        var schema = Json.object().put("type", "string");
        var values = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(told(type, value)));
        var known = enums.put(name, schema);
        if ((known != null && !known.equals(schema)) || named.containsKey(name)) {
            throw new IllegalStateException("Not only %s would be called %s".formatted(type, name));
        }
        return name;
    }

    /** As it is written: mostly the constant's name, else what it says of itself. */
    private static String told(Class<?> type, Object value) {
        try {
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(JsonValue.class)) {
                    method.setAccessible(true);
                    return String.valueOf(method.invoke(value));
                }
            }
            var name = ((Enum<?>) value).name();
            var property = type.getField(name).getAnnotation(JsonProperty.class);
            return property == null ? name : property.value();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String define(JavaType type, ModelConverterContext context) {
        var name = name(type);
        var known = named.get(name);
        if (known == null) {
            var shape = new Shape(type.getRawClass());
            named.put(name, shape);
            fill(shape, type, context);
        } else if (known.of() != type.getRawClass()) {
            throw new IllegalStateException("%s and %s would both be called %s".formatted(known.of(), type, name));
        }
        return name;
    }

    private void fill(Shape shape, JavaType type, ModelConverterContext context) {
        for (var component : type.getRawClass().getRecordComponents()) {
            var annotations = annotations(component);
            var itsType = _mapper.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
            if (has(annotations, JsonUnwrapped.class)) {
                var inner = new Shape(itsType.getRawClass());
                fill(inner, itsType, context);
                shape.take(inner);
            } else if (!has(annotations, JsonIgnore.class)) {
                add(shape, component, itsType, annotations, context);
            }
        }
        // What a record tells besides its components.
        Arrays.stream(type.getRawClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class) && method.getParameterCount() == 0)
                .filter(method -> !shape.properties().has(method.getName()))
                .forEach(method -> {
                    var told = new AnnotatedType(method.getGenericReturnType()).schemaProperty(true);
                    shape.properties().set(method.getName(), json(context.resolve(told)));
                    shape.answered().add(method.getName());
                });
    }

    private void add(
            Shape shape,
            RecordComponent component,
            JavaType type,
            Annotation[] annotations,
            ModelConverterContext context) {
        var name = component.getName();
        shape.properties().set(name, property(name, type, annotations, context));
        var include = find(annotations, JsonInclude.class);
        if (include == null || include.value() == JsonInclude.Include.ALWAYS) {
            shape.answered().add(name);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                shape.nullable().add(name);
            }
        }
        if (type.isPrimitive() || ASKED_FOR.stream().anyMatch(asked -> has(annotations, asked))) {
            shape.asked().add(name);
        }
    }

    private ObjectNode property(String name, JavaType type, Annotation[] annotations, ModelConverterContext context) {
        if ((name.equals("id") || name.endsWith("Id")) && isLong(type)) {
            return id();
        }
        // swagger-core hands out one schema for a type wherever it stands, and we write into it.
        Schema<?> schema = AnnotationsUtils.clone(
                context.resolve(new AnnotatedType(type).schemaProperty(true).propertyName(name)), true);
        if ((name.equals("ids") || name.endsWith("Ids"))
                && Collection.class.isAssignableFrom(type.getRawClass())
                && isLong(type.getContentType())) {
            schema.setItems(text(ID));
        }
        if (schema.get$ref() == null) {
            applyBeanValidatorAnnotations(schema, annotations, null, false);
            limit(schema, has(annotations, NotBlank.class) || has(annotations, NotEmpty.class) ? 1 : 0);
        }
        return json(schema);
    }

    /** Next to a {@code @Size} swagger-core forgets that something has to be there, and says that zero is the least. */
    private static void limit(Schema<?> schema, int least) {
        var isList = schema.getItems() != null;
        if (isList && (schema.getMinItems() == null || schema.getMinItems() < 1)) {
            schema.setMinItems(least == 0 ? null : least);
        }
        if (!isList && (schema.getMinLength() == null || schema.getMinLength() < 1)) {
            schema.setMinLength(least == 0 ? null : least);
        }
    }

    static ObjectNode id() {
        return Json.object().put("type", "string").put("pattern", ID);
    }

    private static boolean isLong(JavaType type) {
        return type.hasRawClass(long.class) || type.hasRawClass(Long.class);
    }

    private static boolean hasValue(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }

    private static ObjectNode json(Schema schema) {
        return Json.read(Json31.pretty(schema));
    }

    private static Schema text(String pattern) {
        return new JsonSchema().types(Set.of("string")).pattern(pattern);
    }

    /** Annotations of a component that does not carry them itself stand at its field. */
    private static Annotation[] annotations(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotations();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> wanted) {
        return find(annotations, wanted) != null;
    }

    private static <A extends Annotation> @Nullable A find(Annotation[] annotations, Class<A> wanted) {
        return Arrays.stream(annotations)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst()
                .orElse(null);
    }

    /** What callers call it: {@code Page<UnitView>} is a {@code UnitPage}. */
    private static String name(JavaType type) {
        var name = new StringBuilder();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(name(type.containedType(i)));
        }
        return name.append(name(type.getRawClass())).toString();
    }

    private static String name(Class<?> type) {
        var own = type.getSimpleName().replaceFirst("(View|Controller|Client)$", "");
        if (type.getDeclaringClass() == null) {
            return own;
        }
        var outer = name(type.getDeclaringClass());
        return own.startsWith(outer) ? own : outer + own;
    }
}
