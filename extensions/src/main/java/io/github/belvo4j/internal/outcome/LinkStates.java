package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at links to find out what became of a request whose answer got lost. Nothing is sent again. */
public final class LinkStates {

    /** By how much Belvo's clock may be behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Set<Integer> GIVEN_UP = Set.of(408, 502, 504);

    private final LinksApi links;

    /** Whether a failure leaves open what became of its request: a gateway may have given up before Belvo did. */
    public static boolean isOpen(BelvoException failure) {
        return failure instanceof OutcomeUnknownException
                || failure instanceof UnreadableResponseException
                || (failure instanceof ServerException
                        && GIVEN_UP.contains(failure.status().orElse(0)));
    }

    public LinkStates(LinksApi links) {
        this.links = links;
    }

    /**
     * The link that a lost registration has made, found by its external id.
     *
     * @param begun when the registration was sent, by this machine's clock
     * @throws OutcomeUnknownException if there is none, or it isn't valid
     * @throws ServerException if there was an answer, and the request has no external id
     * @throws UnreadableResponseException likewise
     */
    public Link afterRegistration(RegisterLinkRequest request, Instant begun, BelvoException lost) {
        if (request.getExternalId() == null) {
            if (!(lost instanceof OutcomeUnknownException)) {
                throw lost;
            }
            throw unknown(
                    "Whether the link was registered isn't known. List the links before you register again; with an"
                            + " external id in the request, this client can look for itself",
                    null,
                    lost);
        }
        Link link = look(lost, () -> newest(request, begun.minus(SKEW)))
                .orElseThrow(() -> unknown(
                        "No link with this external id was registered so far; the registration may be under way for up to"
                                + " 5 minutes. List the links before you register again",
                        null,
                        lost));
        return valid(link, lost);
    }

    private Optional<Link> newest(RegisterLinkRequest request, Instant earliest) {
        List<Link> found = links.listLinks(
                        new ListLinksQuery().externalId(request.getExternalId()).institution(request.getInstitution()))
                .getResults();
        return found == null
                ? Optional.empty()
                : found.stream()
                        .filter(link -> link.getCreatedAt() != null
                                && !link.getCreatedAt().toInstant().isBefore(earliest))
                        .reduce((one, other) -> one.getCreatedAt().isAfter(other.getCreatedAt()) ? one : other);
    }

    /**
     * The link whose registration or update was resumed by a request that got lost.
     *
     * @throws OutcomeUnknownException if it isn't valid
     */
    public Link afterResuming(String id, BelvoException lost) {
        return valid(now(id, lost), lost);
    }

    /**
     * The link as it is now.
     *
     * @throws OutcomeUnknownException if it can't be read
     */
    public Link now(String id, BelvoException lost) {
        return look(lost, () -> links.getLink(id));
    }

    /** What is known when a link was to be changed, or data retrieved through it. */
    public static OutcomeUnknownException unknown(Link link, BelvoException lost) {
        return unknown(lost.getMessage() + ". The link is " + status(link), link, lost);
    }

    private static Link valid(Link link, BelvoException lost) {
        if (LinkStatus.VALID.equals(link.getStatus())) {
            return link;
        }
        throw unknown(
                "The link exists and is " + status(link) + "; a challenge that it may be waiting for got lost with the"
                        + " answer. Update the link with its credentials to get a new one, or delete it and register"
                        + " again",
                link,
                lost);
    }

    private static OutcomeUnknownException unknown(String message, @Nullable Link link, BelvoException lost) {
        return new OutcomeUnknownException(
                message, link == null ? null : link.getId(), link == null ? null : status(link), lost);
    }

    private static String status(Link link) {
        return link.getStatus() == null ? "of unknown status" : link.getStatus().value();
    }

    private static <T> T look(BelvoException lost, Supplier<T> look) {
        try {
            return look.get();
        } catch (BelvoException e) {
            OutcomeUnknownException unknown =
                    unknown(lost.getMessage() + ". Looking at the link failed too", null, lost);
            unknown.addSuppressed(e);
            throw unknown;
        }
    }
}
