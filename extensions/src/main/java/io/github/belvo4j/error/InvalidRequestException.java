package io.github.belvo4j.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a request is invalid: a field is missing or has a wrong value. Either the SDK detected the error and sent
 * nothing, in which case {@link #status()} is empty, or Belvo rejected the request. {@link #errors()} names the fields.
 */
public final class InvalidRequestException extends BelvoException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf returns a serializable list
    private final List<ErrorEntry> violations;

    public InvalidRequestException(ErrorResponse response) {
        super(response.describe(), response, null);
        this.violations = response.errors();
    }

    /**
     * Creates an exception for a request that the SDK didn't send.
     *
     * @param operation the method that was called, such as {@code LinksApi.registerLink}
     * @param violations the violated constraints, at least one
     */
    public InvalidRequestException(String operation, List<ErrorEntry> violations) {
        super(
                operation + " wasn't sent: "
                        + violations.stream().map(ErrorEntry::toString).collect(Collectors.joining("; ")),
                null,
                null);
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<ErrorEntry> errors() {
        return violations;
    }
}
