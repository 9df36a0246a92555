package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.ReasonPhrases;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.Vocabulary;
import io.github.belvo4j.postman.resource.Resource;
import io.github.belvo4j.postman.resource.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Derives names for an object from its place: resource, operation, role, property. */
final class NameCandidates {
    private static final int MAX_LABEL_WORDS = 4;
    private static final String REQUEST = "Request";
    private static final String ERROR = "Error";
    private static final String RESPONSE = "Response";

    private final Resources resources;
    private final Map<String, String> operationIds;
    private final Map<String, String> operationNames = new HashMap<>();
    private final Map<InlineObject, String> exported;

    NameCandidates(Resources resources, Map<String, String> operationIds, Map<InlineObject, String> exported) {
        this.exported = exported;
        this.resources = resources;
        this.operationIds = operationIds;
        Map<String, String> whole = new HashMap<>();
        operationIds.forEach((key, id) -> whole.put(key, Identifiers.pascal(id)));
        Set<String> taken = Set.copyOf(whole.values());
        whole.forEach((key, name) -> operationNames.put(key, shortened(name, taken)));
    }

    /** Shortens the name at a preposition or, if another operation has that shorter name, in the middle. */
    private static String shortened(String name, Set<String> taken) {
        int room = ShortName.SCHEMA - RESPONSE.length();
        List<String> words = Identifiers.of(name);
        String shorter = Identifiers.pascal(ShortName.of(words, room));
        boolean free = shorter.equals(name) || !taken.contains(shorter);
        return free ? shorter : Identifiers.pascal(ShortName.ends(words, room));
    }

    /** Returns candidate names for an object, starting with the strongest claim. */
    List<NameCandidate> of(InlineObject object) {
        List<NameCandidate> candidates = new ArrayList<>();
        if (exported.containsKey(object)) {
            candidates.add(new NameCandidate(NameCandidate.EXPORTED, Identifiers.pascal(exported.get(object))));
        }
        if (object.isWholeBody()) {
            if (object.body().isError()) {
                error(object, candidates);
            } else if (!object.body().isRequest()) {
                response(object, candidates);
            }
            candidates.add(new NameCandidate(NameCandidate.OPERATION, operationName(object)));
            form(object, candidates);
        } else {
            part(object, candidates);
        }
        candidates.removeIf(candidate -> !Identifiers.startsWithLetter(candidate.name())
                || candidate.name().length() > ShortName.SCHEMA);
        return candidates;
    }

    /** Returns the name of the resource that an object's operation is about. */
    String subject(InlineObject object) {
        return resources.of(object.body().operation()).subject();
    }

    /** Returns the name of a whole body, derived from its operation. */
    String operationName(InlineObject object) {
        return withRole(object, operationNames);
    }

    /** Returns whether any operation gives the name to one of its bodies. */
    boolean isOfAnOperation(String name) {
        return operationNames.values().stream()
                .anyMatch(id -> name.equals(id + REQUEST) || name.equals(id + ERROR) || name.equals(id + RESPONSE));
    }

    /** Returns the same name as {@link #operationName}, but without shortening it. */
    String wholeOperationName(InlineObject object) {
        return Identifiers.pascal(withRole(object, operationIds));
    }

    private static String withRole(InlineObject object, Map<String, String> ids) {
        String id = Objects.requireNonNull(ids.get(object.body().operation().key()));
        return object.body().isRequest() ? id + REQUEST : object.body().isError() ? id + ERROR : id + RESPONSE;
    }

    /** Adds the name of a form, which is distinguished from the JSON body of the same operation by its media type. */
    private void form(InlineObject object, List<NameCandidate> candidates) {
        String mediaType = object.body().mediaType();
        String kind =
                mediaType.startsWith("multipart/") ? "Multipart" : mediaType.endsWith("form-urlencoded") ? "Form" : "";
        if (object.body().isRequest() && !kind.isEmpty()) {
            String name = operationName(object);
            String stem = name.substring(0, name.length() - REQUEST.length());
            candidates.add(new NameCandidate(NameCandidate.FORM, stem + kind + REQUEST));
        }
    }

    private void response(InlineObject object, List<NameCandidate> candidates) {
        Resource resource = resources.of(object.body().operation());
        String subject = resource.subject();
        if (subject.isEmpty()) {
            return;
        }
        if (isList(object)) {
            candidates.add(new NameCandidate(NameCandidate.ROLE, subject + "List"));
            return;
        }
        if (wraps(object)) {
            candidates.add(new NameCandidate(NameCandidate.ROLE, subject + "Response"));
            return;
        }
        rankOfSubject(object, resource).ifPresent(rank -> {
            candidates.add(new NameCandidate(rank, subject));
            owned(resource, candidates);
        });
    }

    private static void owned(Resource resource, List<NameCandidate> candidates) {
        if (!resource.owner().isEmpty()) {
            candidates.add(
                    new NameCandidate(NameCandidate.OWNED, Identifiers.pascal(resource.owner()) + resource.subject()));
        }
    }

    /** Returns the rank of the claim that a response has to the name of the resource; empty if it has no claim. */
    private static Optional<Integer> rankOfSubject(InlineObject object, Resource resource) {
        boolean acts = !resource.action().isEmpty();
        boolean telling = object.shape().members().size() > 2;
        String method = object.body().operation().method();
        if (method.equals("GET") && !acts) {
            return Optional.of(object.isInList() ? NameCandidate.LISTED : NameCandidate.SUBJECT);
        }
        if (!telling || method.equals("DELETE")) {
            return Optional.empty();
        }
        boolean creates =
                method.equals("POST") && !object.body().operation().path().endsWithParameter();
        if (creates && (acts || !resource.isCollection())) {
            return Optional.empty();
        }
        return Optional.of(creates ? NameCandidate.CREATED : NameCandidate.CHANGED);
    }

    /** Returns whether the object is the envelope of a list of the resource. */
    private boolean isList(InlineObject object) {
        if (object.isInList()
                || hasIdentity(object)
                || !object.body().operation().method().equals("GET")) {
            return false;
        }
        Resource resource = resources.of(object.body().operation());
        for (Map.Entry<String, Member> member : object.shape().members().entrySet()) {
            Shape shape = member.getValue().shape();
            boolean objects = !shape.items().members().isEmpty();
            List<String> words = objects ? Identifiers.of(member.getKey()) : List.of();
            if (objects && (Vocabulary.isEnvelope(words) || words.equals(resource.words()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the object is the envelope of a single resource. */
    private boolean wraps(InlineObject object) {
        return !hasIdentity(object)
                && object.children().values().stream()
                        .anyMatch(below -> Vocabulary.isEnvelope(below.words())
                                || Inflector.singular(below.words())
                                        .equals(resources
                                                .of(object.body().operation())
                                                .singular()));
    }

    private static boolean hasIdentity(InlineObject object) {
        return object.shape().members().keySet().stream().anyMatch(Vocabulary::isIdentity);
    }

    private static void error(InlineObject object, List<NameCandidate> candidates) {
        boolean wraps = object.children().values().stream().anyMatch(below -> isError(below.words()));
        candidates.add(new NameCandidate(NameCandidate.ROLE, wraps ? "ErrorResponse" : "Error"));
        labels(object).forEach(label -> candidates.add(new NameCandidate(NameCandidate.ROLE + 1, label)));
        String status = object.body().role();
        String text = status.equals("default") ? "Unexpected" : Identifiers.pascal(ReasonPhrases.of(status));
        candidates.add(new NameCandidate(NameCandidate.ROLE + 2, text.endsWith("Error") ? text : text + "Error"));
    }

    private static boolean isError(List<String> words) {
        return Inflector.singular(words).contains("error");
    }

    /** Returns names derived from the names of the saved responses. */
    private static List<String> labels(InlineObject object) {
        List<String> labels = new ArrayList<>();
        String status = object.body().role();
        for (Response answer : object.body().operation().answers()) {
            if (answer.status().equals(status)) {
                for (String name : answer.names()) {
                    List<String> words = Identifiers.of(name);
                    if (words.size() > 1 && words.size() <= MAX_LABEL_WORDS && !isStatus(words, status)) {
                        labels.add(Identifiers.pascal(words));
                    }
                }
            }
        }
        return labels;
    }

    private static boolean isStatus(List<String> words, String status) {
        return words.equals(Identifiers.of(ReasonPhrases.of(status))) || words.contains(status);
    }

    private void part(InlineObject object, List<NameCandidate> candidates) {
        Resource resource = resources.of(object.body().operation());
        List<String> words = object.words();
        if (isInEnvelope(object) && !resource.subject().isEmpty()) {
            boolean subject = Inflector.singular(words).equals(resource.singular()) || isLastWordOf(words, resource);
            if (subject || Vocabulary.isEnvelope(object.words()) && !wraps(object)) {
                int rank = rankOfSubject(object, resource).orElse(NameCandidate.CREATED);
                int own = object.isInList() ? Math.max(rank, NameCandidate.LISTED) : rank;
                candidates.add(new NameCandidate(own, resource.subject()));
                owned(resource, candidates);
                candidates.add(new NameCandidate(
                        NameCandidate.PART, resource.subject() + (object.isInList() ? "ListItem" : "Data")));
            } else if (Vocabulary.isEnvelope(object.words())) {
                candidates.add(new NameCandidate(NameCandidate.PART, resource.subject() + "Data"));
            }
        }
        if (object.body().isError() && isError(object.words())) {
            candidates.add(new NameCandidate(NameCandidate.PROPERTY, "Error"));
        } else if (PartName.isTelling(object)) {
            candidates.add(new NameCandidate(NameCandidate.PROPERTY, Identifiers.pascal(PartName.of(object))));
        }
    }

    /**
     * Returns whether the given name is a single word and the resource's name ends with that word: {@code version} stands
     * for a template version if that is the resource.
     */
    private static boolean isLastWordOf(List<String> words, Resource resource) {
        List<String> whole = resource.singular();
        return words.size() == 1 && whole.get(whole.size() - 1).equals(Inflector.singular(words.get(0)));
    }

    /** Returns whether the object is nested only in envelopes, in a successful response. */
    private static boolean isInEnvelope(InlineObject object) {
        InlineObject around = object.parent();
        if (around == null || !object.body().isSuccess() || hasIdentity(around)) {
            return false;
        }
        return around.property().isEmpty() || Vocabulary.isEnvelope(around.words()) && isInEnvelope(around);
    }
}
