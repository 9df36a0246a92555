package io.github.belvo4j.guide;

import io.github.belvo4j.model.Link;

/** The snippet of the guide to upgrading. */
final class Statuses {
    private Statuses() {}

    static String advice(Link link) {
        return switch (link.getStatus().known()) {
            case VALID -> "Connected";
            case INVALID -> "Please enter your new password";
            case UNCONFIRMED, TOKEN_REQUIRED -> "Please connect again";
            default -> "Please contact us: " + link.getStatus().value();
        };
    }
}
