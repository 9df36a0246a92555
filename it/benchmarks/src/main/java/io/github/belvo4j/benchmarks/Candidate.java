package io.github.belvo4j.benchmarks;

import java.net.URI;

/** A way to call Belvo. Each class has a constructor that takes the base URL. */
public interface Candidate extends AutoCloseable {

    /** The candidate with a simple class name. */
    static Candidate named(String name, URI baseUrl) {
        try {
            return (Candidate) Class.forName(Candidate.class.getPackageName() + "." + name)
                    .getDeclaredConstructor(URI.class)
                    .newInstance(baseUrl);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("There is no candidate " + name, e);
        }
    }

    /** Reads one link and gives its institution. */
    String link(String id) throws Exception;

    /** Reads one page of the transactions of a link, as its model class, and gives how many there are. */
    int page(String link, int number) throws Exception;

    /** Registers a link, is asked for a token, sends it, and gives the institution of the link. */
    String register() throws Exception;

    /** Reads all transactions of a link, and gives how many there are: page by page where the client has no more for it. */
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
