package io.github.belvo4j.observe;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of a call, or of one attempt.
 *
 * @param outcome the outcome
 * @param status the status of the last response; empty if there was none
 * @param exception the simple class name of the exception that the caller gets; empty if the call succeeded
 */
public record CallResult(CallOutcome outcome, OptionalInt status, Optional<String> exception) {}
