package io.github.belvo4j.simulator.internal.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.template.Templates;
import io.github.belvo4j.simulator.internal.template.Transposition;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The person behind a link at a given time, and the document's examples adapted to this person, link, institution and day. */
public final class Subject {
    private static final Set<String> NOW =
            Set.of("collected_at", "created_at", "last_accessed_at", "last_updated_at", "updated_at");

    private final Seed seed;
    private final SimulatedLink link;
    private final Ledger ledger;
    private final Instant now;
    private final Templates templates;
    private final Transposition moved;

    /**
     * Creates the subject.
     *
     * @param now the time at which the data is collected
     */
    public Subject(Seed seed, SimulatedLink link, Ledger ledger, Instant now, Templates templates) {
        this.seed = seed;
        this.link = link;
        this.ledger = ledger;
        this.now = now;
        this.templates = templates;
        Map<String, String> words = Cast.of(templates, ledger.person(), seed);
        words.put(templates.institution(), link.institution());
        this.moved = new Transposition(
                templates.day(), ledger.today(), id -> id.equals(templates.link()) ? linkId() : id(id, 0), words);
    }

    public Seed seed() {
        return seed;
    }

    public String linkId() {
        return link.id().toString();
    }

    public String institution() {
        return link.institution();
    }

    public Person person() {
        return ledger.person();
    }

    public Ledger ledger() {
        return ledger;
    }

    public LocalDate today() {
        return ledger.today();
    }

    /** Returns whether a moment has passed by the time the data is collected. */
    public boolean isPast(Instant moment) {
        return !moment.isAfter(now);
    }

    /** Returns a moment, or the time at which the data is collected if that is earlier. */
    public Instant noLater(Instant moment) {
        return isPast(moment) ? moment : now;
    }

    /** Returns the ID of a thing that belongs to this link. */
    public String id(String thing, long index) {
        return seed.uuid(linkId() + thing, index).toString();
    }

    /** Returns all distinct examples of a list's items. */
    public List<ObjectNode> examples(String collection) {
        return templates.distinct(collection).stream()
                .map(moved::of)
                .map(this::stamped)
                .toList();
    }

    /** Returns the first example that matches. */
    public ObjectNode example(String collection, Predicate<ObjectNode> wanted) {
        return stamped(moved.of(templates.first(collection, wanted)));
    }

    private ObjectNode stamped(ObjectNode item) {
        if (item.has("link")) {
            item.put("link", linkId());
        }
        stamp("", item);
        return item;
    }

    /** Sets the timestamps, at every level, to the time at which the data is collected. */
    private void stamp(String name, JsonNode value) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (NOW.contains(property.getKey()) && property.getValue().isTextual()) {
                property.setValue(TextNode.valueOf(DateTimes.format(now, name, property.getKey())));
            }
            stamp(property.getKey(), property.getValue());
        }
        if (value.isArray()) {
            value.forEach(item -> stamp(name, item));
        }
    }
}
