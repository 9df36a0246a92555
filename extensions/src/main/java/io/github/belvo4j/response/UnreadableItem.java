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
     * An item that can't be read.
     *
     * @param operation method and path template of the request
     * @param reason what is wrong, and where in the item
     * @param json the item
     */
    public UnreadableItem(String operation, String reason, String json) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * Method and path template of the request, such as {@code GET /api/transactions/}.
     *
     * @return a description without secrets or personal data
     */
    public String operation() {
        return operation;
    }

    /**
     * What is wrong, and where in the item.
     *
     * @return a description without the item's values
     */
    public String reason() {
        return reason;
    }

    /**
     * The item as Belvo sent it. It may contain secrets and personal data.
     *
     * @return JSON
     */
    public String json() {
        return json;
    }

    /** Without the item itself. */
    @Override
    public String toString() {
        return "UnreadableItem[" + operation + ": " + reason + "]";
    }
}
