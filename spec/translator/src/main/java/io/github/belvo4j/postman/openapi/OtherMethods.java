package io.github.belvo4j.postman.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.LinkedHashMap;

/** The operations of a path whose methods OpenAPI 3.0 doesn't have, such as {@code PURGE}. */
public final class OtherMethods extends LinkedHashMap<String, Operation> {
    /** Where they stand in a path item; OpenAPI 3.2 calls it so, without the x. */
    public static final String KEY = "x-additionalOperations";

    private static final long serialVersionUID = 1L;

    private OtherMethods() {}

    /** Those of a path item, which gets them when it has none. */
    public static OtherMethods of(PathItem item) {
        if (item.getExtensions() != null && item.getExtensions().get(KEY) instanceof OtherMethods others) {
            return others;
        }
        OtherMethods none = new OtherMethods();
        item.addExtension(KEY, none);
        return none;
    }
}
