package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.banking.Banking;
import io.github.belvo4j.simulator.internal.fiscal.Fiscal;
import io.github.belvo4j.simulator.internal.institution.Institution;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.link.RegisteredLink;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.internal.subject.Subject;
import io.github.belvo4j.simulator.internal.template.Templates;
import io.github.belvo4j.simulator.internal.work.Employments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates the data of a link. The data is always the same for a given seed, and describes the same person in all resources.
 */
public final class LinkData {
    private static final int TRANSACTIONS_OF_LITTLE = 10;

    /** The number of ledgers that are kept in memory, since opening one with a million transactions takes a moment. */
    private static final int OPEN_BOOKS = 16;

    private final Templates templates;
    private final Clock clock;
    private final Seed seed;
    private final int transactions;
    private final Map<Books, Ledger> open = new LinkedHashMap<>(OPEN_BOOKS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Books, Ledger> eldest) {
            return size() > OPEN_BOOKS;
        }
    };

    private record Books(String person, String institution, LocalDate day, SandboxUser.Data data) {}

    /**
     * Creates the generator.
     *
     * @param transactions the number of transactions per link
     */
    public LinkData(Templates templates, Clock clock, Seed seed, int transactions) {
        this.templates = templates;
        this.clock = clock;
        this.seed = seed;
        this.transactions = transactions;
    }

    /**
     * Returns the data that Belvo retrieves through a link for a request.
     *
     * @param fewest the minimum number of items, even for a user without data
     * @param at the time at which the items are collected
     */
    public Store read(String collection, RegisteredLink link, JsonNode request, int fewest, Instant at) {
        Subject subject = new Subject(seed, link.link(), ledger(link, at), at, templates);
        int most = Math.max(fewest, link.user().data().most(1));
        if (most == 0) {
            return new Store.InMemory(List.of());
        }
        return new Banking(subject).read(collection, request).orElseGet(() -> {
            List<ObjectNode> items = new Fiscal(subject)
                    .read(collection, request)
                    .or(() -> new Employments(subject).read(collection))
                    .orElseGet(() -> subject.examples(collection));
            return new Store.InMemory(items.subList(0, Math.min(items.size(), most)));
        });
    }

    /** Returns the simulated time. */
    public Instant now() {
        return clock.instant();
    }

    private Ledger ledger(RegisteredLink link, Instant at) {
        String institution = link.link().institution();
        SandboxUser.Data data = link.user().data();
        LocalDate today = LocalDate.ofInstant(at, clock.getZone());
        return open.computeIfAbsent(new Books(link.person(), institution, today, data), books -> {
            Country country = Country.of(Institution.country(institution));
            Person person = Person.of(seed, link.person(), country, today.getYear() / 10 * 10);
            return new Ledger(
                    seed,
                    Holder.of(seed, person, Institution.isOfCompanies(institution)),
                    today,
                    Math.min(transactions, data.most(TRANSACTIONS_OF_LITTLE)),
                    data == SandboxUser.Data.LITTLE,
                    data == SandboxUser.Data.NEGATIVE);
        });
    }
}
