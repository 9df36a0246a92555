package io.github.belvo4j.internal.operation;

import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks headers before they are sent: HTTP clients quote the values of invalid headers, which may be secrets, in their
 * exceptions.
 */
public final class HeaderField {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private HeaderField() {}

    /**
     * Checks a header of a request.
     *
     * @throws InvalidRequestException if its name is invalid, or its value contains control characters
     */
    public static void check(OperationDescriptor operation, String name, String value) {
        if (!NAME.matcher(name).matches() || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException(
                    operation.call(),
                    List.of(new ErrorEntry(ErrorCode.INVALID.code(), "can't be sent in a header", name)));
        }
    }
}
