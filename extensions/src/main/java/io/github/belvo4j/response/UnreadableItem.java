package io.github.belvo4j.response;

import java.util.Objects;

/**
 * An item that a list skipped because it doesn't conform to the OpenAPI document.
 *
 * @see io.github.belvo4j.options.RequestOptions.Builder#skipUnreadableItems
 */
public final class UnreadableItem {

    private final String operation;
    private final String reason;
    private final String json;

    /**
     * Creates an item.
     *
     * @param operation the method and path template of the request
     * @param reason a description of what is wrong, and where in the item
     * @param json the item
     */
    public UnreadableItem(String operation, String reason, String json) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * Returns the method and path template of the request, such as {@code GET /api/transactions/}.
     *
     * @return a description without secrets or personal data
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns a description of what is wrong, and where in the item.
     *
     * @return a description without the item's values
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns the item as Belvo sent it. It may contain secrets and personal data.
     *
     * @return the item as JSON
     */
    public String json() {
        return json;
    }

    /** Returns a description without the item itself. */
    @Override
    public String toString() {
        return "UnreadableItem[" + operation + ": " + reason + "]";
    }
}
