package io.github.belvo4j.benchmarks;

import java.net.URI;

/** A way to call Belvo. Each implementation has a constructor with the base URL as its parameter. */
public interface Candidate extends AutoCloseable {

    /** Creates the candidate whose class has the given simple name. */
    static Candidate named(String name, URI baseUrl) {
        try {
            return (Candidate) Class.forName(Candidate.class.getPackageName() + "." + name)
                    .getDeclaredConstructor(URI.class)
                    .newInstance(baseUrl);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("There is no candidate " + name, e);
        }
    }

    /** Reads one link and returns its institution. */
    String link(String id) throws Exception;

    /** Reads one page of a link's transactions into model classes, and returns the number of transactions. */
    int page(String link, int number) throws Exception;

    /** Registers a link, sends the token that the institution asks for, and returns the institution of the link. */
    String register() throws Exception;

    /**
     * Reads all transactions of a link, page by page unless the client offers streams, and returns the number of transactions.
     */
    default long all(String link, int pages) throws Exception {
        long count = 0;
        for (int page = 1; page <= pages; page++) {
            count += page(link, page);
        }
        return count;
    }

    @Override
    default void close() throws Exception {}
}
