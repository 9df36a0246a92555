package io.github.belvo4j.postman.diff;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/** Says in lines what differs in a schema and in those below it. */
final class SchemaChanges {
    /** Levels; schemas may be circles. */
    private static final int MAX_DEPTH = 12;

    private final List<Detail> details;
    private final Set<ChangedSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SchemaChanges(List<Detail> details) {
        this.details = details;
    }

    static void describe(@Nullable ChangedSchema schema, String where, List<Detail> details) {
        new SchemaChanges(details).walk(schema, where, 0);
    }

    private void walk(@Nullable ChangedSchema schema, String where, int depth) {
        if (schema == null || depth > MAX_DEPTH || !schema.isDifferent() || !seen.add(schema)) {
            return;
        }
        type(schema, where);
        schema.getIncreasedProperties()
                .keySet()
                .forEach(name -> details.add(Detail.of(where + ": " + name + " is new")));
        schema.getMissingProperties()
                .keySet()
                .forEach(name -> details.add(Detail.breaking(where + ": " + name + " is gone")));
        required(schema.getRequired(), where);
        values(schema.getEnumeration(), where);
        schema.getChangedProperties().forEach((name, property) -> walk(property, where + "/" + name, depth + 1));
        walk(schema.getItems(), where + "[]", depth + 1);
        walk(schema.getAddProp(), where + "/*", depth + 1);
        if (Changed.result(schema.getOneOfSchema()).isDifferent()) {
            say(schema.getOneOfSchema(), where + ": other alternatives");
        }
        if (Changed.result(schema.getNullable()).isDifferent()) {
            say(schema.getNullable(), where + ": may be null, or no longer");
        }
    }

    private void type(ChangedSchema schema, String where) {
        if (schema.isChangedType() || schema.isChangeFormat()) {
            String text = where + ": " + type(schema.getNewSchema()) + ", was " + type(schema.getOldSchema());
            details.add(new Detail(text, schema.isCoreChanged().isIncompatible()));
        }
    }

    private static String type(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "nothing";
        }
        if (schema.getType() == null) {
            return composition(schema);
        }
        return schema.getFormat() == null ? schema.getType() : schema.getType() + " (" + schema.getFormat() + ")";
    }

    private static String composition(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        }
        boolean alternatives = schema.getAnyOf() != null || schema.getOneOf() != null;
        return alternatives ? "alternatives" : schema.getAllOf() != null ? "a composition" : "any type";
    }

    private void required(@Nullable ChangedRequired required, String where) {
        if (required != null) {
            required.getIncreased().forEach(name -> say(required, where + ": " + name + " is required"));
            required.getMissing()
                    .forEach(name -> details.add(Detail.of(where + ": " + name + " is no longer required")));
        }
    }

    private void values(@Nullable ChangedEnum<?> values, String where) {
        if (values != null) {
            values.getIncreased().forEach(value -> details.add(Detail.of(where + ": new value " + value)));
            values.getMissing().forEach(value -> say(values, where + ": value " + value + " is gone"));
        }
    }

    private void say(Changed changed, String text) {
        details.add(new Detail(text, changed.isIncompatible()));
    }
}
