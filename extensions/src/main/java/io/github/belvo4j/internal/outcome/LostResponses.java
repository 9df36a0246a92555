package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.internal.retry.RetrySafety;
import io.github.belvo4j.internal.text.OneLine;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what became of a request whose response got lost: first that its outcome is unknown, then, if it was about a link,
 * what the link's present state reveals. Nothing is sent again.
 */
public final class LostResponses {

    /** How far Belvo's clock may be behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** The statuses of gateways that stop waiting, perhaps before Belvo does. */
    private static final Set<Integer> TIMED_OUT = Set.of(408, 502, 504);

    /** Belvo's status when it stops waiting for an institution, with part of the data stored. */
    private static final int REQUEST_TIMEOUT = 408;

    private final LinksApi links;
    private final InstantSource clock;

    public LostResponses(LinksApi links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * The failure of a call: an {@link OutcomeUnknownException} if it leaves open whether something was changed.
     *
     * @param failure of the last attempt, with those of earlier ones as suppressed exceptions
     * @param idempotencyKey what the attempts had in common, null if there is none
     */
    public static BelvoException explain(
            BelvoException failure, String operation, @Nullable String idempotencyKey, Supplier<RetrySafety> safety) {
        boolean followsLost = idempotencyKey != null && followsLost(failure);
        if (!followsLost && !mayBeLost(failure)) {
            return failure;
        }
        RetrySafety kind = safety.get();
        if (kind.isIdempotent() || kind == RetrySafety.CHANGE && !(failure instanceof NetworkException)) {
            return failure;
        }
        return new OutcomeUnknownException(
                "What became of " + operation + " isn't known, because "
                        + (followsLost ? "the response to an earlier attempt got lost. " : "its response got lost. ")
                        + advice(kind, idempotencyKey),
                idempotencyKey,
                failure);
    }

    /**
     * Whether an earlier attempt may have done what the last one was refused. What is refused for its content was refused
     * then, too: if it had been done, its key would have brought back the first response.
     */
    private static boolean followsLost(BelvoException failure) {
        Stream<BelvoException> earlier = Arrays.stream(failure.getSuppressed())
                .filter(BelvoException.class::isInstance)
                .map(BelvoException.class::cast);
        return failure.hasCode(ErrorCode.IDEMPOTENCY_KEY_CONFLICT)
                ? earlier.anyMatch(attempt -> mayBeLost(attempt) || attempt instanceof ServerException)
                : !(failure instanceof InvalidRequestException) && earlier.anyMatch(LostResponses::mayBeLost);
    }

    private static boolean mayBeLost(BelvoException failure) {
        return failure instanceof NetworkException network
                ? network.mayHaveBeenSent()
                : failure.status().orElse(0) == REQUEST_TIMEOUT;
    }

    private static String advice(RetrySafety kind, @Nullable String idempotencyKey) {
        return switch (kind) {
            case KEYED ->
                "Sending the same request again with its idempotency key, " + OneLine.of(String.valueOf(idempotencyKey))
                        + ", returns the first response if it was executed, and doesn't execute it twice";
            case RETRIEVAL ->
                "Unless the request excluded saving, the data that Belvo has retrieved so far is in the list, now or in a few"
                        + " minutes. Sending the request again retrieves from the institution again";
            case TOKEN ->
                "A token that it contained may be used up and isn't sent again. Check the link, or whatever was to be"
                        + " changed, before you continue";
            default -> "Check whether it was executed before you send it again";
        };
    }

    /**
     * Registers a link. A lost one is found by the request's external id.
     *
     * @throws OutcomeUnknownException if there is no such link, or it isn't valid
     */
    public Link register(RegisterLinkRequest request, Supplier<Link> call) {
        Instant begun = clock.instant();
        return orElse(call, LostResponses::isLost, lost -> registered(request, begun, lost));
    }

    private Link registered(RegisterLinkRequest request, Instant begun, BelvoException lost) {
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
                        .filter(link -> !created(link).isBefore(earliest))
                        .max(Comparator.comparing(LostResponses::created));
    }

    private static Instant created(Link link) {
        OffsetDateTime time = link.getCreatedAt();
        return time == null ? Instant.MIN : time.toInstant();
    }

    /**
     * Resumes the registration or update of a link.
     *
     * @throws OutcomeUnknownException if the link isn't valid
     */
    public Link resumeLink(ResumeRequest request, Supplier<Link> call) {
        String id = request.getLink();
        return id == null ? call.get() : orElse(call, LostResponses::isLost, lost -> valid(now(id, lost), lost));
    }

    /**
     * Resumes the retrieval of data.
     *
     * @throws OutcomeUnknownException with the status of the link
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
     * Updates the credentials of a link.
     *
     * @throws OutcomeUnknownException with the status of the link
     */
    public Link update(String id, Supplier<Link> call) {
        return orElse(call, LostResponses::isUnknown, lost -> {
            throw unknown(now(id, lost), lost);
        });
    }

    /**
     * Changes how a link is accessed.
     *
     * @throws OutcomeUnknownException if the link isn't accessed so
     */
    public Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, Supplier<Link> call) {
        return orElse(call, LostResponses::isUnknown, lost -> {
            Link link = now(id, lost);
            if (request.getAccessMode() != null && request.getAccessMode().equals(link.getAccessMode())) {
                return link;
            }
            throw unknown(link, lost);
        });
    }

    private static <T> T orElse(
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

    private static boolean isLost(BelvoException failure) {
        return isUnknown(failure)
                || failure instanceof UnreadableResponseException
                || failure instanceof ServerException
                        && TIMED_OUT.contains(failure.status().orElse(0));
    }

    private Link now(String id, BelvoException lost) {
        return look(lost, () -> links.getLink(id));
    }

    private static <T> T look(BelvoException lost, Supplier<T> look) {
        return orElse(look, failure -> true, failure -> {
            OutcomeUnknownException unknown =
                    unknown(lost.getMessage() + ". Looking at the link failed too", null, lost);
            unknown.addSuppressed(failure);
            throw unknown;
        });
    }

    private static Link valid(Link link, BelvoException lost) {
        if (LinkStatus.VALID.equals(link.getStatus())) {
            return link;
        }
        throw unknown(
                "The link exists and is " + status(link) + "; a challenge that it may be waiting for got lost with the"
                        + " response. Update the link with its credentials to get a new one, or delete it and register"
                        + " again",
                link,
                lost);
    }

    private static OutcomeUnknownException unknown(Link link, BelvoException lost) {
        return unknown(lost.getMessage() + ". The link is " + status(link), link, lost);
    }

    private static OutcomeUnknownException unknown(String message, @Nullable Link link, BelvoException lost) {
        return new OutcomeUnknownException(
                message, link == null ? null : link.getId(), link == null ? null : status(link), lost);
    }

    private static String status(Link link) {
        return link.getStatus() == null ? "of unknown status" : link.getStatus().value();
    }
}
