package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.gather.Answer;
import io.github.belvo4j.postman.gather.StatusTexts;
import io.github.belvo4j.postman.infer.Member;
import io.github.belvo4j.postman.infer.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names for an object from where it stands: resource, operation, role, property. */
final class Candidates {
    /** Properties that hold what a response is about. */
    private static final Set<String> ENVELOPES = Set.of(
            "body",
            "collection",
            "content",
            "contents",
            "data",
            "docs",
            "elements",
            "embedded",
            "entries",
            "entry",
            "hits",
            "item",
            "items",
            "json",
            "list",
            "object",
            "objects",
            "output",
            "payload",
            "record",
            "records",
            "res",
            "resource",
            "resources",
            "response",
            "result",
            "results",
            "returns",
            "row",
            "rows",
            "value",
            "values");

    /** Properties whose names say nothing without what they are of. */
    private static final Set<String> VAGUE = Set.of(
            "action",
            "actions",
            "args",
            "arguments",
            "attribute",
            "attributes",
            "children",
            "component",
            "components",
            "condition",
            "conditions",
            "config",
            "configuration",
            "content",
            "context",
            "count",
            "counts",
            "current",
            "default",
            "detail",
            "details",
            "end",
            "error",
            "errors",
            "event",
            "events",
            "extensions",
            "extra",
            "extras",
            "field",
            "fields",
            "files",
            "filter",
            "filters",
            "first",
            "form",
            "from",
            "group",
            "groups",
            "headers",
            "id",
            "identifiers",
            "in",
            "included",
            "info",
            "information",
            "input",
            "key",
            "keys",
            "last",
            "limit",
            "limits",
            "link",
            "links",
            "message",
            "messages",
            "meta",
            "metadata",
            "model",
            "name",
            "new",
            "next",
            "node",
            "nodes",
            "old",
            "option",
            "options",
            "other",
            "others",
            "out",
            "page",
            "pagination",
            "paging",
            "parameter",
            "parameters",
            "params",
            "parent",
            "part",
            "parts",
            "previous",
            "properties",
            "property",
            "query",
            "range",
            "ranges",
            "reference",
            "references",
            "relationships",
            "request",
            "responses",
            "rule",
            "rules",
            "section",
            "sections",
            "self",
            "setting",
            "settings",
            "source",
            "start",
            "state",
            "stats",
            "status",
            "step",
            "steps",
            "sub",
            "subs",
            "summary",
            "target",
            "template",
            "to",
            "total",
            "totals",
            "type",
            "types",
            "variables");

    private static final int MAX_LABEL_WORDS = 4;

    private final Map<String, String> operationIds;

    Candidates(Map<String, String> operationIds) {
        this.operationIds = operationIds;
    }

    /** Names for what stands at a site, the strongest first. */
    List<Candidate> of(Site site) {
        List<Candidate> candidates = new ArrayList<>();
        if (site.isRoot() && site.property().isEmpty()) {
            if (site.body().isError()) {
                error(site, candidates);
            } else if (!site.body().isRequest()) {
                response(site, candidates);
            }
            candidates.add(new Candidate(Candidate.OPERATION, operationName(site)));
        } else {
            part(site, candidates);
        }
        candidates.removeIf(candidate -> candidate.name().isEmpty());
        return candidates;
    }

    private String operationName(Site site) {
        String id =
                Words.pascal(Words.of(operationIds.get(site.body().operation().key())));
        return site.body().isRequest() ? id + "Request" : site.body().isError() ? id + "Error" : id + "Response";
    }

    private static void response(Site site, List<Candidate> candidates) {
        Resource resource = Resource.of(site.body().operation());
        String subject = resource.subject();
        if (subject.isEmpty()) {
            return;
        }
        if (isList(site)) {
            candidates.add(new Candidate(Candidate.ROLE, subject + "List"));
            return;
        }
        rankOfSubject(site, resource).ifPresent(rank -> candidates.add(new Candidate(rank, subject)));
    }

    /** How strongly an operation's response claims to be the resource. */
    private static java.util.Optional<Integer> rankOfSubject(Site site, Resource resource) {
        boolean acts = !resource.action().isEmpty();
        boolean telling = site.shape().members().size() > 2;
        String method = site.body().operation().method();
        if (method.equals("GET") && !acts) {
            return java.util.Optional.of(site.isInList() ? Candidate.LISTED : Candidate.SUBJECT);
        }
        if (!telling || method.equals("DELETE")) {
            return java.util.Optional.empty();
        }
        boolean creates =
                method.equals("POST") && !site.body().operation().path().endsWithParameter();
        if (creates && (acts || !resource.isCollection())) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(creates ? Candidate.CREATED : Candidate.CHANGED);
    }

    /** Whether it wraps a page of the resource. */
    private static boolean isList(Site site) {
        if (site.isInList() || site.body().operation().path().endsWithParameter()) {
            return false;
        }
        Resource resource = Resource.of(site.body().operation());
        for (Map.Entry<String, Member> member : site.shape().members().entrySet()) {
            Shape shape = member.getValue().shape();
            boolean objects = !shape.items().members().isEmpty();
            if (objects
                    && (isEnvelope(member.getKey()) || Words.of(member.getKey()).equals(resource.words()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnvelope(String property) {
        List<String> words = Words.of(property);
        return words.size() == 1 && ENVELOPES.contains(words.get(0));
    }

    private static void error(Site site, List<Candidate> candidates) {
        boolean wraps = site.shape().members().entrySet().stream()
                .anyMatch(m -> Words.of(m.getKey()).contains("error")
                        && !m.getValue().shape().members().isEmpty());
        candidates.add(new Candidate(Candidate.ROLE, wraps ? "ErrorResponse" : "Error"));
        for (String label : label(site)) {
            candidates.add(new Candidate(Candidate.ROLE + 1, label));
        }
    }

    /** What people called the saved response, and what the status is called. */
    private static List<String> label(Site site) {
        List<String> labels = new ArrayList<>();
        String status = site.body().role();
        for (Answer answer : site.body().operation().answers()) {
            if (answer.status().equals(status)) {
                for (String name : answer.names()) {
                    List<String> words = Words.of(name);
                    if (words.size() > 1 && words.size() <= MAX_LABEL_WORDS && !isStatus(words, status)) {
                        labels.add(Words.pascal(words));
                    }
                }
            }
        }
        String text = status.equals("default") ? "Unexpected" : Words.pascal(StatusTexts.of(status));
        labels.add(text.endsWith("Error") ? text : text + "Error");
        return labels;
    }

    private static boolean isStatus(List<String> words, String status) {
        return words.equals(Words.of(StatusTexts.of(status))) || words.contains(status);
    }

    private static void part(Site site, List<Candidate> candidates) {
        Resource resource = Resource.of(site.body().operation());
        List<String> words = Words.of(site.property());
        boolean top = site.parent() != null
                && site.parent().isRoot()
                && !site.body().isRequest()
                && !site.body().isError();
        boolean subject = Words.singular(words).equals(resource.singular()) && !words.isEmpty();
        if (top && !resource.subject().isEmpty() && (subject || isEnvelope(site.property()))) {
            int rank = rankOfSubject(site, resource).orElse(Candidate.CREATED);
            candidates.add(
                    new Candidate(site.isInList() ? Math.max(rank, Candidate.LISTED) : rank, resource.subject()));
            candidates.add(new Candidate(Candidate.PART, resource.subject() + (site.isInList() ? "ListItem" : "Data")));
        }
        List<String> one = site.isInList() ? Words.singular(words) : words;
        boolean vague = words.size() == 1 && (VAGUE.contains(words.get(0)) || ENVELOPES.contains(words.get(0)));
        if (site.body().isError() && words.contains("error")) {
            candidates.add(new Candidate(Candidate.PROPERTY, "Error"));
        } else if (!vague) {
            candidates.add(new Candidate(Candidate.PROPERTY, Words.pascal(one)));
        }
    }
}
