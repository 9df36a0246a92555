package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A change to a document; some must be reported by a line that names what was removed or added. */
enum Mutation {
    REMOVE_PROPERTY {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(members(document, "properties"), random).map(properties -> {
                String name = anyKey(properties, random);
                properties.remove(name);
                return ": " + name + " is gone";
            });
        }
    },
    RENAME_PROPERTY {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(members(document, "properties"), random).map(properties -> {
                String name = anyKey(properties, random);
                properties.set(name + "_renamed", properties.remove(name));
                return ": " + name + " is gone";
            });
        }
    },
    RETYPE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return replace(document, random, schema -> NODES.objectNode().put("type", "integer"));
        }
    },
    COMPOSE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            String keyword = List.of("anyOf", "allOf", "oneOf").get(random.nextInt(3));
            return replace(document, random, schema -> {
                ObjectNode composed = NODES.objectNode();
                composed.putArray(keyword).add(schema).add(NODES.objectNode().put("type", "string"));
                return composed;
            });
        }
    },
    WRAP_IN_LIST {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return replace(
                    document,
                    random,
                    schema -> NODES.objectNode().put("type", "array").set("items", schema));
        }
    },
    REFER {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
            String name = random.nextBoolean() ? anyKey(schemas, random) : "Missing";
            return replace(document, random, schema -> NODES.objectNode().put("$ref", "#/components/schemas/" + name));
        }
    },
    REMOVE_VALUE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            List<ArrayNode> enums = arrays(document, "enum");
            enums.removeIf(values -> values.size() < 2);
            return one(enums, random).map(values -> {
                JsonNode gone = values.remove(random.nextInt(values.size()));
                return gone.isNull() ? "" : ": value " + gone.asText() + " is gone";
            });
        }
    },
    ADD_VALUE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(arrays(document, "enum"), random).map(values -> {
                values.add("unheard_of");
                return ": new value unheard_of";
            });
        }
    },
    REQUIRE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            List<ObjectNode> schemas = schemas(document);
            return one(schemas, random).map(schema -> {
                schema.withArray("required").add(anyKey((ObjectNode) schema.get("properties"), random));
                return "";
            });
        }
    },
    REQUIRE_NOTHING {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(arrays(document, "required"), random).map(required -> {
                required.removeAll();
                return "";
            });
        }
    },
    REMOVE_PARAMETER {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(arrays(document, "parameters"), random).map(parameters -> {
                JsonNode removed = parameters.remove(random.nextInt(parameters.size()));
                JsonNode gone = removed.has("$ref")
                        ? document.at(removed.get("$ref").asText().substring(1))
                        : removed;
                return gone.path("in").asText() + " parameter "
                        + gone.path("name").asText() + " is gone";
            });
        }
    },
    ADD_PARAMETER {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            return one(arrays(document, "parameters"), random).map(parameters -> {
                parameters.addObject().put("name", "unheard_of").put("in", "query");
                return "query parameter unheard_of is new";
            });
        }
    },
    REMOVE_RESPONSE {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            // The components' responses have names, and references to them must not dangle.
            return one(members(document.get("paths"), "responses"), random).map(responses -> {
                String status = anyKey(responses, random);
                responses.remove(status);
                return "response " + status + " is gone";
            });
        }
    },
    REMOVE_OPERATION {
        @Override
        Optional<String> apply(ObjectNode document, Random random) {
            ObjectNode paths = (ObjectNode) document.get("paths");
            String path = anyKey(paths, random);
            ObjectNode item = (ObjectNode) paths.get(path);
            List<String> methods = new ArrayList<>(Set.of("get", "put", "post", "delete", "patch"));
            methods.removeIf(method -> !item.has(method));
            return one(methods, random).map(method -> {
                item.remove(method);
                return method.toUpperCase() + " " + path + ": breaking\n  ! is gone";
            });
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Changes a document at random. Returns the line that must report it, which is blank if any report will do; empty
     * if there is nothing to change.
     */
    abstract Optional<String> apply(ObjectNode document, Random random);

    private interface Change {
        JsonNode of(JsonNode schema);
    }

    private static Optional<String> replace(ObjectNode document, Random random, Change change) {
        return one(members(document, "properties"), random).map(properties -> {
            String name = anyKey(properties, random);
            properties.set(name, change.of(properties.get(name)));
            return "";
        });
    }

    private static <T> Optional<T> one(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static String anyKey(ObjectNode object, Random random) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys.get(random.nextInt(keys.size()));
    }

    private static List<ObjectNode> members(JsonNode document, String key) {
        List<ObjectNode> found = new ArrayList<>();
        collect(document, key, found, ObjectNode.class);
        return found;
    }

    /** The schemas with properties. */
    private static List<ObjectNode> schemas(JsonNode document) {
        return document.findParents("properties").stream()
                .filter(schema -> schema.get("properties").isObject()
                        && !schema.get("properties").isEmpty())
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static List<ArrayNode> arrays(JsonNode document, String key) {
        List<ArrayNode> found = new ArrayList<>();
        collect(document, key, found, ArrayNode.class);
        return found;
    }

    /** Skips examples, and properties that happen to have this name. */
    private static <T extends JsonNode> void collect(JsonNode node, String key, List<T> found, Class<T> type) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(key)
                    && type.isInstance(member.getValue())
                    && !member.getValue().isEmpty()) {
                found.add(type.cast(member.getValue()));
            }
            if (Set.of("properties", "schemas").contains(member.getKey())) {
                member.getValue().forEach(schema -> collect(schema, key, found, type));
            } else if (!member.getKey().startsWith("example")) {
                collect(member.getValue(), key, found, type);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, key, found, type));
        }
    }
}
