package io.github.belvo4j.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The request has to be changed: a field is missing or has a wrong value. Either the SDK saw it and sent nothing (then
 * {@link #status()} is empty), or Belvo answered so. {@link #errors()} names the fields.
 */
public final class InvalidRequestException extends BelvoException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf gives a serialisable list
    private final List<ErrorEntry> violations;

    /**
     * Belvo refused the request.
     *
     * @param response the answer
     */
    public InvalidRequestException(ErrorResponse response) {
        super(response.describe(), response, null);
        this.violations = response.errors();
    }

    /**
     * The SDK refused to send the request.
     *
     * @param operation what was to be called, such as {@code LinksApi.registerLink}
     * @param violations what is wrong, at least one entry
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
