package io.github.belvo4j.observe;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of a call, or of one try.
 *
 * @param outcome in one word
 * @param status of the last answer; empty if there was none
 * @param exception the simple name of the class of what the caller gets thrown; empty if the call succeeded
 */
public record CallResult(CallOutcome outcome, OptionalInt status, Optional<String> exception) {}
