package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.ReasonPhrases;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.language.Words;
import io.github.belvo4j.postman.resource.Resource;
import io.github.belvo4j.postman.resource.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds names for an object from where it stands: resource, operation, role, property. */
final class NameCandidates {
    /** Properties that hold what a response is about. */
    private static final Set<String> ENVELOPES = WordList.of("""
            body collection content contents data docs elements embedded entries entry hits item items json list
            object objects output payload record records res resource resources response result results returns
            row rows value values
            """);

    /** Properties whose names say nothing without what they are of. */
    private static final Set<String> VAGUE = WordList.of("""
            action actions args arguments attribute attributes children component components condition
            conditions config configuration content context count counts current default detail details end
            error errors event events extensions extra extras field fields files filter filters first form from
            group groups headers id identifiers in included info information input key keys last limit limits
            link links message messages meta metadata model name new next node nodes old option options other
            others out page pagination paging parameter parameters params parent part parts previous properties
            property query range ranges reference references relationships request responses rule rules section
            sections self setting settings source start state stats status step steps sub subs summary target
            template to total totals type types variables
            """);

    private static final int MAX_LABEL_WORDS = 4;

    /** What a page has beside its items, or what says which one a thing is. */
    private static final Set<String> IDENTITY = Set.of("id", "uuid", "guid", "_id");

    private final Resources resources;
    private final Map<String, String> operationIds;
    private final Map<InlineObject, String> exported;

    NameCandidates(Resources resources, Map<String, String> operationIds, Map<InlineObject, String> exported) {
        this.exported = exported;
        this.resources = resources;
        this.operationIds = operationIds;
    }

    /** Names for what stands at a site, the strongest first. */
    List<NameCandidate> of(InlineObject site) {
        List<NameCandidate> candidates = new ArrayList<>();
        if (exported.containsKey(site)) {
            candidates.add(new NameCandidate(NameCandidate.EXPORTED, Words.pascal(exported.get(site))));
        }
        if (site.isRoot() && site.property().isEmpty()) {
            if (site.body().isError()) {
                error(site, candidates);
            } else if (!site.body().isRequest()) {
                response(site, candidates);
            }
            candidates.add(new NameCandidate(NameCandidate.OPERATION, operationName(site)));
        } else {
            part(site, candidates);
        }
        candidates.removeIf(candidate -> candidate.name().isEmpty());
        return candidates;
    }

    /** What the operation that a site belongs to is about. */
    String subject(InlineObject site) {
        return resources.of(site.body().operation()).subject();
    }

    private String operationName(InlineObject site) {
        String id = Words.pascal(Words.of(
                Objects.requireNonNull(operationIds.get(site.body().operation().key()))));
        return site.body().isRequest() ? id + "Request" : site.body().isError() ? id + "Error" : id + "Response";
    }

    private void response(InlineObject site, List<NameCandidate> candidates) {
        Resource resource = resources.of(site.body().operation());
        String subject = resource.subject();
        if (subject.isEmpty()) {
            return;
        }
        if (isList(site)) {
            candidates.add(new NameCandidate(NameCandidate.ROLE, subject + "List"));
            return;
        }
        if (wraps(site)) {
            candidates.add(new NameCandidate(NameCandidate.ROLE, subject + "Response"));
            return;
        }
        rankOfSubject(site, resource).ifPresent(rank -> candidates.add(new NameCandidate(rank, subject)));
    }

    /** How strongly an operation's response claims to be the resource. */
    private static Optional<Integer> rankOfSubject(InlineObject site, Resource resource) {
        boolean acts = !resource.action().isEmpty();
        boolean telling = site.shape().members().size() > 2;
        String method = site.body().operation().method();
        if (method.equals("GET") && !acts) {
            return Optional.of(site.isInList() ? NameCandidate.LISTED : NameCandidate.SUBJECT);
        }
        if (!telling || method.equals("DELETE")) {
            return Optional.empty();
        }
        boolean creates =
                method.equals("POST") && !site.body().operation().path().endsWithParameter();
        if (creates && (acts || !resource.isCollection())) {
            return Optional.empty();
        }
        return Optional.of(creates ? NameCandidate.CREATED : NameCandidate.CHANGED);
    }

    /** Whether it wraps a page of the resource. */
    private boolean isList(InlineObject site) {
        if (site.isInList()
                || hasIdentity(site)
                || !site.body().operation().method().equals("GET")) {
            return false;
        }
        Resource resource = resources.of(site.body().operation());
        for (Map.Entry<String, Member> member : site.shape().members().entrySet()) {
            Shape shape = member.getValue().shape();
            boolean objects = !shape.items().members().isEmpty();
            List<String> words = objects ? Words.of(member.getKey()) : List.of();
            if (objects && (isEnvelope(words) || words.equals(resource.words()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it wraps one object that is the resource. */
    private boolean wraps(InlineObject site) {
        return !hasIdentity(site)
                && site.children().values().stream()
                        .filter(below -> below.parent() == site)
                        .anyMatch(below -> isEnvelope(below.words())
                                || Words.singular(below.words())
                                        .equals(resources
                                                .of(site.body().operation())
                                                .singular()));
    }

    private static boolean hasIdentity(InlineObject site) {
        return site.shape().members().keySet().stream().anyMatch(IDENTITY::contains);
    }

    private static boolean isEnvelope(List<String> words) {
        return words.size() == 1 && ENVELOPES.contains(words.get(0));
    }

    private static void error(InlineObject site, List<NameCandidate> candidates) {
        boolean wraps =
                site.children().values().stream().anyMatch(below -> below.parent() == site && isError(below.words()));
        candidates.add(new NameCandidate(NameCandidate.ROLE, wraps ? "ErrorResponse" : "Error"));
        for (String label : label(site)) {
            candidates.add(new NameCandidate(NameCandidate.ROLE + 1, label));
        }
    }

    private static boolean isError(List<String> words) {
        return Words.singular(words).contains("error");
    }

    /** What people called the saved response, and what the status is called. */
    private static List<String> label(InlineObject site) {
        List<String> labels = new ArrayList<>();
        String status = site.body().role();
        for (Response answer : site.body().operation().answers()) {
            if (answer.status().equals(status)) {
                for (String name : answer.names()) {
                    List<String> words = Words.of(name);
                    if (words.size() > 1 && words.size() <= MAX_LABEL_WORDS && !isStatus(words, status)) {
                        labels.add(Words.pascal(words));
                    }
                }
            }
        }
        String text = status.equals("default") ? "Unexpected" : Words.pascal(ReasonPhrases.of(status));
        labels.add(text.endsWith("Error") ? text : text + "Error");
        return labels;
    }

    private static boolean isStatus(List<String> words, String status) {
        return words.equals(Words.of(ReasonPhrases.of(status))) || words.contains(status);
    }

    private void part(InlineObject site, List<NameCandidate> candidates) {
        Resource resource = resources.of(site.body().operation());
        List<String> words = site.words();
        List<String> one = site.isInList() ? Words.singular(words) : words;
        if (isInEnvelope(site) && !resource.subject().isEmpty()) {
            boolean subject = Words.singular(words).equals(resource.singular()) || isLastWordOf(words, resource);
            if (subject || isEnvelope(site.words()) && !wraps(site)) {
                int rank = rankOfSubject(site, resource).orElse(NameCandidate.CREATED);
                int own = site.isInList() ? Math.max(rank, NameCandidate.LISTED) : rank;
                candidates.add(new NameCandidate(own, resource.subject()));
                candidates.add(new NameCandidate(
                        NameCandidate.PART, resource.subject() + (site.isInList() ? "ListItem" : "Data")));
            } else if (isEnvelope(site.words())) {
                candidates.add(new NameCandidate(NameCandidate.PART, resource.subject() + "Data"));
            }
        }
        if (site.body().isError() && isError(site.words())) {
            candidates.add(new NameCandidate(NameCandidate.PROPERTY, "Error"));
        } else if (!isVague(site.words())) {
            candidates.add(new NameCandidate(NameCandidate.PROPERTY, Words.pascal(one)));
        }
    }

    /** Whether a property's name says nothing without what it is of. */
    static boolean isVague(List<String> words) {
        return words.size() == 1 && (VAGUE.contains(words.get(0)) || ENVELOPES.contains(words.get(0)));
    }

    /** {@code version} is a template version where only these have versions. */
    private static boolean isLastWordOf(List<String> words, Resource resource) {
        List<String> whole = resource.singular();
        return words.size() == 1 && whole.get(whole.size() - 1).equals(Words.singular(words.get(0)));
    }

    /** Whether there is nothing but wrapping around it, in the answer to a successful request. */
    private static boolean isInEnvelope(InlineObject site) {
        InlineObject around = site.parent();
        if (around == null || !site.body().isSuccess() || hasIdentity(around)) {
            return false;
        }
        return around.property().isEmpty() || isEnvelope(around.words()) && isInEnvelope(around);
    }
}
