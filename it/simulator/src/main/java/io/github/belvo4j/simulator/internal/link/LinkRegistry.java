package io.github.belvo4j.simulator.internal.link;

import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The links that exist, in the order of their registration. Not thread-safe: the sandbox handles one request at a time. */
public final class LinkRegistry {
    private static final List<String> SEEDED_INSTITUTIONS = List.of(
            "erebor_mx_retail",
            "gringotts_co_retail",
            "erebor_br_retail",
            "erebor_cl_retail",
            "gotham_mx_business",
            "sat_mx_fiscal",
            "imss_mx_employment",
            "inss_br_employment",
            "tatooine_cl_fiscal");

    private final Clock clock;
    private final Seed seed;
    private final Map<String, RegisteredLink> links = new LinkedHashMap<>();
    private int registrations;

    public LinkRegistry(Clock clock, Seed seed) {
        this.clock = clock;
        this.seed = seed;
    }

    /** Returns the ID of the next link. It depends only on the seed and on the number of earlier registrations. */
    UUID nextId() {
        return seed.uuid(LinksResource.COLLECTION, registrations++);
    }

    void add(RegisteredLink link) {
        links.put(link.id(), link);
    }

    /** Registers a link whose first login has already succeeded, at the next of the institutions for seeded links. */
    public RegisteredLink seed() {
        String name = "seeded-" + (registrations + 1);
        String institution = SEEDED_INSTITUTIONS.get(registrations % SEEDED_INSTITUTIONS.size());
        SimulatedLink link = new SimulatedLink(
                nextId(),
                institution,
                "recurrent",
                RegisteredLink.VALID,
                clock.instant(),
                clock.instant(),
                name,
                Credentials.institutionUserId(institution, name),
                "store",
                Products.named(institution).stream().sorted().toList(),
                null);
        RegisteredLink seeded = new RegisteredLink(link, SandboxUser.FULL, Person.idOf(name));
        add(seeded);
        return seeded;
    }

    public Optional<RegisteredLink> find(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /**
     * Returns the link with an ID.
     *
     * @throws ApiError 404 if there is no such link
     */
    RegisteredLink get(String id) {
        return find(id).orElseThrow(ApiError::notFound);
    }

    /**
     * Replaces a link with its changed version.
     *
     * @return the link after the change
     */
    RegisteredLink change(String id, UnaryOperator<RegisteredLink> change) {
        RegisteredLink changed = change.apply(get(id));
        links.put(id, changed);
        return changed;
    }

    void remove(String id) {
        links.remove(id);
    }

    List<RegisteredLink> all() {
        return List.copyOf(links.values());
    }

    public List<SimulatedLink> snapshot() {
        return links.values().stream().map(RegisteredLink::link).toList();
    }

    public void reset() {
        links.clear();
        registrations = 0;
    }

    /**
     * Rejects a second link of a user at an institution. Links that were never confirmed don't count, since their registration
     * may be repeated.
     *
     * @throws ApiError 400 if there is another link of the same user at the same institution
     */
    void refuseDuplicate(RegisteredLink candidate) {
        String user = candidate.link().institutionUserId();
        boolean exists = links.values().stream()
                .filter(other -> !other.id().equals(candidate.id()) && !other.is(RegisteredLink.UNCONFIRMED))
                .anyMatch(other -> other.link().institutionUserId().equals(user));
        if (exists) {
            throw ApiError.of(
                    400,
                    List.of(ApiError.entry("duplicated", "A link with these credentials exists at this institution")
                            .put("institution_user_id", user)));
        }
    }

    /** Returns the exception for an unknown link ID that a test passed, as opposed to a request. */
    public static IllegalArgumentException noLink(String id) {
        return new IllegalArgumentException("There is no link " + id);
    }
}
