package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inline.InlineObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schemas of an API, and the objects that share each of them. */
public final class SharedSchemas {
    private final List<SharedSchema> all = new ArrayList<>();
    private final Map<InlineObject, SharedSchema> byObject = new HashMap<>();
    private final Map<InlineObject, String> exported;

    private SharedSchemas(Map<InlineObject, String> exported) {
        this.exported = Map.copyOf(exported);
    }

    static SharedSchemas of(SchemaGroups groups, Map<InlineObject, String> exported) {
        SharedSchemas schemas = new SharedSchemas(exported);
        for (SchemaGroup group : groups.all()) {
            SharedSchema schema = new SharedSchema(group);
            schemas.all.add(schema);
            schema.objects().forEach(object -> schemas.byObject.put(object, schema));
        }
        return schemas;
    }

    /** Returns all schemas, in the order of their first objects. */
    public List<SharedSchema> all() {
        return List.copyOf(all);
    }

    public SharedSchema of(InlineObject object) {
        return Objects.requireNonNull(byObject.get(object));
    }

    /**
     * Returns the names that an exporter used for schemas, by object. Only objects to which a circular reference leads
     * have such a name.
     */
    public Map<InlineObject, String> namedByExporter() {
        return exported;
    }
}
