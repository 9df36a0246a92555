package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.SharedSchema;
import java.util.Comparator;

/**
 * A schema's claim to a name.
 *
 * @param places the number of the schema's places with this name
 * @param path the number of segments in the shortest path of an operation with such a place
 */
record NameClaim(SharedSchema schema, NameCandidate candidate, int places, int path) {
    /** Sorts claims from the strongest to the weakest, regardless of the collection's order. */
    static final Comparator<NameClaim> STRONGEST = Comparator.comparingInt(
                    (NameClaim claim) -> claim.candidate().rank())
            .thenComparingInt(claim -> -claim.places())
            .thenComparingInt(NameClaim::path)
            .thenComparingInt(claim -> claim.schema().first().order())
            .thenComparing(claim -> claim.candidate().name());
}
