package org.aixin.kernel.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way JSON is written here: ids as text, instants and days in ISO-8601. Reading differs by who wrote it: a
 * client's mistake is told, a newer colleague's additional field is left alone.
 */
public final class AixinJson {

    private static final int DEEPEST = 50;
    private static final long LONGEST_REQUEST = 8L << 20;
    private static final long LONGEST = 256L << 20;

    private static final JsonMapper MAPPER = builder(LONGEST).build();
    private static final JsonMapper REQUESTS = builder(LONGEST_REQUEST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AixinJson() {}

    /** For events and for answers of our own services: fields it does not know are ignored. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** For what comes from outside: fields it does not know are refused. The context's {@code JsonMapper}. */
    public static JsonMapper requests() {
        return REQUESTS;
    }

    private static JsonMapper.Builder builder(long longest) {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(longest)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .addModule(new IdsAsText())
                .addModule(new TimesAsText())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // The offset a phone wrote is what its user saw on the clock.
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .withCoercionConfig(
                        LogicalType.Integer,
                        to -> to.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        to -> to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        to -> to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum, to -> to.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
