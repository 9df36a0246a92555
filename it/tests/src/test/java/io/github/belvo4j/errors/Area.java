package io.github.belvo4j.errors;

/** A section of the troubleshooting guide, in the order in which a newcomer meets them. */
enum Area {
    SETUP("Creating a client"),
    NETWORK("Reaching Belvo"),
    ACCOUNT("API keys and permissions"),
    REQUEST("Requests"),
    INSTITUTION("Institutions and links"),
    MFA("Tokens and tickets"),
    RESPONSE("Responses"),
    WEBHOOK("Webhooks"),
    SIMULATOR("The simulator");

    private final String heading;

    Area(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
