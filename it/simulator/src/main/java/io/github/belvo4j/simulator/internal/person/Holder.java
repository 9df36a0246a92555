package io.github.belvo4j.simulator.internal.person;

import io.github.belvo4j.simulator.internal.random.Seed;

/**
 * Whose accounts and taxes they are: a person's, or those of the company that the person has.
 *
 * @param person who it is, or who has the company
 */
public record Holder(Person person, Company company, boolean isCompany) {

    /** The holder of an account at a bank for people, or for companies. */
    public static Holder of(Seed seed, Person person, boolean isCompany) {
        return new Holder(person, Company.of(seed, person), isCompany);
    }

    /** Says who it is; the same for all that is made for the holder. */
    public String id() {
        return isCompany ? person.id() + "company" : person.id();
    }

    public Country country() {
        return person.country();
    }

    /** What comes in each month, in cents: a salary, or what a company sells. */
    public long income() {
        return isCompany ? company.turnover() : person.salary();
    }
}
