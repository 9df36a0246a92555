package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.internal.outcome.LinkLooks.Found;
import io.github.belvo4j.internal.text.OneLine;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Determines, from the current state of a link, the outcome of a request about that link whose response was lost. The state
 * proves success only if the link can't have been in that state before: if the link was created during the call, or if the call
 * resumes the link's registration. The request itself isn't sent again.
 */
public final class LostResponses {

    /** The statuses with which a gateway responds when it stops waiting, perhaps before Belvo does. */
    private static final Set<Integer> TIMED_OUT = Set.of(408, 502, 504);

    private static final int LONGEST_WORD = 100;
    private static final int OK = 200;

    private final LinkLooks looks;
    private final Duration limit;
    private final String registering;

    /**
     * Creates an instance for a client.
     *
     * @param limit the maximum duration of a call, including looking up links
     * @param registering the ID of the operation that registers links
     */
    public LostResponses(LinkLooks looks, Duration limit, String registering) {
        this.looks = looks;
        this.limit = limit;
        this.registering = registering;
    }

    /**
     * Registers a link. If the response is lost, the link is looked up by the request's external ID.
     *
     * @throws OutcomeUnknownException if there is no such link, if it may be older than the call, or if it isn't valid
     */
    public Link register(RegisterLinkRequest request, Supplier<Link> call) {
        long begun = System.nanoTime();
        return orElse(() -> of(request, call), LostResponses::isLost, lost -> registered(request, begun, lost));
    }

    private Link registered(RegisterLinkRequest request, long begun, BelvoException lost) {
        if (request.getExternalId() == null) {
            if (!(lost instanceof OutcomeUnknownException)) {
                throw lost;
            }
            throw unknown(
                    "It is unknown whether the link was registered. List the links before you register again; if the request has"
                            + " an external ID, the client looks up the link automatically",
                    null,
                    lost);
        }
        Found found = look(lost, () -> looks.find(request));
        Registered registered = Registered.of(found, begun);
        if (registered.link() == null) {
            throw unknown(registered.doubt(), null, lost);
        }
        Link link = valid(registered.link(), lost);
        if (!registered.isCertain()) {
            throw unknown(registered.doubt(), link, lost);
        }
        return link;
    }

    /**
     * Resumes the registration or update of a link. Only after a registration is it certain that the link wasn't valid before.
     *
     * @param paused the ID of the operation that was paused
     * @throws OutcomeUnknownException if the link isn't valid, or may have been valid before
     */
    public Link resumeLink(String paused, ResumeRequest request, Supplier<Link> call) {
        String id = request.getLink();
        if (id == null) {
            return call.get();
        }
        return orElse(() -> about(id, call), LostResponses::isLost, lost -> {
            Link link = now(id, lost);
            if (paused.equals(registering)) {
                return valid(link, lost);
            }
            throw unknown(link, lost);
        });
    }

    /**
     * Resumes the retrieval of data.
     *
     * @throws OutcomeUnknownException if the response was lost; it contains the status of the link
     */
    public <T> T resume(ResumeRequest request, Supplier<T> call) {
        String id = request.getLink();
        return id == null
                ? call.get()
                : orElse(call, LostResponses::isUnknown, lost -> {
                    throw unknown(now(id, lost), lost);
                });
    }

    /**
     * Changes a link. Its current state doesn't prove that the change was made.
     *
     * @throws OutcomeUnknownException if the response was lost; it contains the status of the link
     */
    public Link change(String id, Supplier<Link> call) {
        return orElse(() -> about(id, call), failure -> isUnknown(failure) || isTimedOut(failure), lost -> {
            throw unknown(now(id, lost), lost);
        });
    }

    @SuppressWarnings("try") // The deadline is thread-local.
    private <T> T orElse(Supplier<T> call, Predicate<BelvoException> isLost, Function<BelvoException, T> whatBecame) {
        try (Deadline unused = Deadline.within(limit)) {
            return orElseLooked(call, isLost, whatBecame);
        }
    }

    private static <T> T orElseLooked(
            Supplier<T> call, Predicate<BelvoException> isLost, Function<BelvoException, T> whatBecame) {
        try {
            return call.get();
        } catch (BelvoException e) {
            if (isLost.test(e)) {
                return whatBecame.apply(e);
            }
            throw e;
        }
    }

    private static boolean isUnknown(BelvoException failure) {
        return failure instanceof OutcomeUnknownException;
    }

    private static boolean isTimedOut(BelvoException failure) {
        return failure instanceof ServerException
                && TIMED_OUT.contains(failure.status().orElse(0));
    }

    private static boolean isLost(BelvoException failure) {
        return isUnknown(failure) || failure instanceof UnreadableResponseException || isTimedOut(failure);
    }

    private Link now(String id, BelvoException lost) {
        return look(lost, () -> about(id, () -> looks.get(id)));
    }

    /** Returns the link in the response to a call, and rejects a response about another link, which proves nothing. */
    private static Link about(String id, Supplier<Link> call) {
        Link link = call.get();
        if (link.getId() != null && !id.equalsIgnoreCase(link.getId())) {
            throw other("The request about link " + OneLine.of(id, LONGEST_WORD));
        }
        return link;
    }

    private static Link of(RegisterLinkRequest request, Supplier<Link> call) {
        Link link = call.get();
        String own = request.getExternalId();
        if (own != null
                && link.getExternalId() != null
                && !own.strip().equals(link.getExternalId().strip())) {
            throw other("The registration");
        }
        return link;
    }

    private static UnreadableResponseException other(String request) {
        return new UnreadableResponseException(
                new ErrorResponse(request, OK, List.of(), null, Map.of()), "it is about another link", null);
    }

    /** Looks up links. If the lookup fails, too, the exception describes the first failure, which matters more. */
    private static <T> T look(BelvoException lost, Supplier<T> look) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            OutcomeUnknownException unknown =
                    unknown(lost.getMessage() + ". Looking up the link failed, too", null, lost);
            unknown.addSuppressed(failure);
            throw unknown;
        }
    }

    private static Link valid(Link link, BelvoException lost) {
        if (LinkStatus.VALID.equals(link.getStatus())) {
            return link;
        }
        throw unknown(
                "The link exists and is " + status(link)
                        + "; if the institution asked for a token, the challenge was lost with the"
                        + " response. Update the link with its credentials to get a new one, or delete it and register"
                        + " again",
                link,
                lost);
    }

    private static OutcomeUnknownException unknown(Link link, BelvoException lost) {
        String accessMode = link.getAccessMode() == null
                ? ""
                : ", its access mode " + OneLine.of(link.getAccessMode().value(), LONGEST_WORD);
        return unknown(
                lost.getMessage() + ". The link is " + status(link) + accessMode + ", as it may have been before",
                link,
                lost);
    }

    private static OutcomeUnknownException unknown(String message, @Nullable Link link, BelvoException lost) {
        return new OutcomeUnknownException(
                message, link == null ? null : link.getId(), link == null ? null : status(link), lost);
    }

    private static String status(Link link) {
        return link.getStatus() == null
                ? "of unknown status"
                : OneLine.of(link.getStatus().value(), LONGEST_WORD);
    }
}
