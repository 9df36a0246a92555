package io.github.belvo4j.faults;

import io.github.belvo4j.faults.FaultyServer.Request;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The model of a server with links: it carries out a request, or not, and its answer arrives, or not. */
final class LinkBooks {

    private static final Pattern MEMBER = Pattern.compile("\"(external_id|session|token)\":\"([^\"]*)\"");

    /** The server's clock runs as fast as the client's, but shows another time. */
    private final Instant epoch;

    private final long begun = System.nanoTime();
    private final Random random;
    private final Map<String, BookedLink> links = new LinkedHashMap<>();
    private final Map<String, Paused> sessions = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private int done;
    private String last = "";

    /** A link, as recorded. */
    private static final class BookedLink {

        private final String externalId;
        private final Instant createdAt;
        private String status;
        private String accessMode = "single";

        BookedLink(String externalId, Instant createdAt, String status) {
            this.externalId = externalId;
            this.createdAt = createdAt;
            this.status = status;
        }
    }

    /** What a session will do to a link. */
    private record Paused(String link, String change) {}

    LinkBooks(Random random) {
        this.random = random;
        this.epoch = Instant.ofEpochMilli(1_900_000_000_000L + random.nextInt(1_000));
        links.put("l-0", new BookedLink("e-0", epoch.minusMillis(random.nextInt(2) * random.nextInt(60_000)), "valid"));
    }

    private Instant now() {
        return epoch.plusNanos(System.nanoTime() - begun);
    }

    /** How many requests were carried out. */
    int done() {
        return done;
    }

    /** Whether a link is the one that was changed last. */
    boolean isLast(String link) {
        return link.equals(last);
    }

    boolean statusWas(String link, String status) {
        return links.containsKey(link) && links.get(link).status.equals(status);
    }

    String anyLink() {
        List<String> ids = new ArrayList<>(links.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    long tokensTwice() {
        return tokens.values().stream().filter(times -> times > 1).count();
    }

    Fault answer(Request request) {
        if (request.method().equals("GET")) {
            return look(request.path());
        }
        boolean lostBefore = random.nextInt(4) == 0;
        Map<String, String> body = members(request.body());
        if (body.containsKey("token")) {
            tokens.merge(body.get("session") + body.get("token"), 1, Integer::sum);
        }
        if (lostBefore) {
            return lost();
        }
        Fault answer = carryOut(request, body);
        return random.nextInt(2) == 0 ? lost() : answer;
    }

    private Fault lost() {
        List<Fault> faults = Fault.BROKEN.stream()
                .filter(fault -> fault.end() == Fault.End.CLOSES || fault.end() == Fault.End.RESETS)
                .toList();
        return random.nextInt(4) == 0
                ? Fault.answers("504", "504 Timeout", "")
                : faults.get(random.nextInt(faults.size()));
    }

    private Fault carryOut(Request request, Map<String, String> body) {
        boolean asks = random.nextInt(3) == 0;
        if (request.method().equals("POST")) {
            String id = "l-" + links.size();
            links.put(id, new BookedLink(body.get("external_id"), now(), asks ? "unconfirmed" : "valid"));
            return asks ? pause(id, "register") : did(id, "201 Created");
        }
        if (request.path().equals("/api/links/")) {
            Paused paused = sessions.remove(body.get("session"));
            if (paused == null) {
                return Fault.answers("", "400 Late", "[{\"code\": \"session_expired\"}]");
            }
            return asks ? pause(paused.link(), paused.change()) : change(paused);
        }
        Paused asked = new Paused(
                request.path().replaceAll(".*/(l-\\d+)/", "$1"),
                request.method().equals("PUT") ? "update" : "change");
        return asks ? pause(asked.link(), asked.change()) : change(asked);
    }

    private Fault change(Paused paused) {
        BookedLink link = links.get(paused.link());
        if (paused.change().equals("change")) {
            link.accessMode = "recurrent";
        }
        link.status = "valid";
        return did(paused.link(), "200 OK");
    }

    private Fault did(String id, String status) {
        done++;
        last = id;
        return Fault.answers("", status, json(id));
    }

    private Fault pause(String id, String change) {
        String session = "s-" + random.nextLong();
        sessions.put(session, new Paused(id, change));
        return Fault.answers(
                "",
                "428 Paused",
                "[{\"session\": \"" + session + "\", \"link\": \"" + id + "\", \"code\": \"token_required\"}]");
    }

    private Fault look(String path) {
        if (!path.equals("/api/links/")) {
            return Fault.answers("", "200 OK", json(path.replaceAll(".*/(l-\\d+)/", "$1")));
        }
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC));
        return Fault.answers(
                "",
                "200 OK\r\nDate: " + date,
                "{\"results\": ["
                        + String.join(
                                ", ", links.keySet().stream().map(this::json).toList()) + "]}");
    }

    private String json(String id) {
        BookedLink link = links.get(id);
        return "{\"id\": \"%s\", \"status\": \"%s\", \"access_mode\": \"%s\", \"external_id\": \"%s\", \"created_at\": \"%s\"}"
                .formatted(id, link.status, link.accessMode, link.externalId, link.createdAt);
    }

    private static Map<String, String> members(String body) {
        Map<String, String> members = new HashMap<>();
        Matcher matcher = MEMBER.matcher(body);
        while (matcher.find()) {
            members.put(matcher.group(1), matcher.group(2));
        }
        return members;
    }

    @Override
    public String toString() {
        return links.keySet().stream().map(this::json).toList() + ", of which " + last + " was changed last";
    }
}
