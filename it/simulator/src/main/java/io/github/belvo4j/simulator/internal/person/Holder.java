package io.github.belvo4j.simulator.internal.person;

import io.github.belvo4j.simulator.internal.random.Seed;

/**
 * The holder of accounts: a person, or a person's company.
 *
 * @param person the holder or, if the holder is a company, its owner
 */
public record Holder(Person person, Company company, boolean isCompany) {

    /** Returns the person or, if {@code isCompany} is true, the person's company, as the holder of accounts. */
    public static Holder of(Seed seed, Person person, boolean isCompany) {
        return new Holder(person, Company.of(seed, person), isCompany);
    }

    /** Returns the ID that identifies the holder in all generated data. */
    public String id() {
        return isCompany ? person.id() + "company" : person.id();
    }

    public Country country() {
        return person.country();
    }

    /** Returns the monthly income in cents: a salary, or a company's sales. */
    public long income() {
        return isCompany ? company.turnover() : person.salary();
    }
}
