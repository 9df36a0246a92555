package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.SharedSchema;
import java.util.Comparator;

/**
 * A schema's wish for a name.
 *
 * @param places in how many of its places it is called so
 * @param path the length of the shortest path to one of them
 */
record NameClaim(SharedSchema schema, NameCandidate candidate, int places, int path) {
    /** The one to be heard first comes first, whatever the order of the collection. */
    static final Comparator<NameClaim> STRONGEST = Comparator.comparingInt(
                    (NameClaim claim) -> claim.candidate().rank())
            .thenComparingInt(claim -> -claim.places())
            .thenComparingInt(NameClaim::path)
            .thenComparingInt(claim -> claim.schema().first().order())
            .thenComparing(claim -> claim.candidate().name());
}
