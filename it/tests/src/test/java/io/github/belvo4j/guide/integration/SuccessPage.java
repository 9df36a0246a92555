package io.github.belvo4j.guide.integration;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.model.Link;
import java.util.Optional;

record SuccessPage(Belvo belvo) {

    /** The link that the user of this login session has created, if it is theirs. */
    Optional<Link> connected(String linkParameter, String externalIdOfSession) {
        try {
            return Optional.of(belvo.links().get(linkParameter))
                    .filter(link -> externalIdOfSession.equals(link.getExternalId()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
