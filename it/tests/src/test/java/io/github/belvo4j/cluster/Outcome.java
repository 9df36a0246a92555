package io.github.belvo4j.cluster;

/**
 * What a node found out about a flow.
 *
 * @param link the link of the flow
 * @param claimed whether this node claimed the ticket and sent the token; otherwise, it read the link
 * @param status the status of the link in the response
 */
record Outcome(String link, boolean claimed, String status) {

    String toLine() {
        return link + " " + claimed + " " + status;
    }

    static Outcome ofLine(String line) {
        String[] words = line.split(" ");
        return new Outcome(words[0], Boolean.parseBoolean(words[1]), words[2]);
    }
}
