package io.github.belvo4j.guide.migrating;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.RetrieveRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

record Retrievals(Belvo belvo) {

    /** save_data=False, and a token if the bank wants one: the session is in the ticket. */
    Optional<List<Account>> retrieve(String link, Consumer<MfaTicket> session) {
        try {
            return Optional.of(
                    belvo.accounts().retrieve(new RetrieveRequest().link(link).saveData(false)));
        } catch (MfaRequiredException e) {
            session.accept(e.ticket());
            return Optional.empty();
        }
    }

    /** resume(session, token, link). */
    List<Account> resume(MfaTicket session, String token) {
        return belvo.accounts().resume(session, MfaAnswer.token(token));
    }
}
