package io.github.belvo4j.guide.integration;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaExpiredException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkResource;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

record ConnectForm(Belvo belvo, TicketStore tickets) {

    /** The first request: the user has submitted the form. Their login session holds the key of the flow. */
    String submitted(String flow, String institution, String username, String password) {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution(institution)
                .username(username)
                .password(password)
                .externalId(flow)
                .accessMode(AccessMode.RECURRENT)
                .fetchResources(List.of(LinkResource.OWNERS));
        return page(flow, () -> belvo.links().register(request));
    }

    /** A later request: the user has entered a token, or has confirmed in the bank's app. */
    String answered(String flow, String token) {
        Optional<MfaTicket> ticket = tickets.claim(flow);
        if (ticket.isEmpty()) {
            return "Too late, or sent twice: please start over";
        }
        MfaAnswer answer = token.isBlank() ? MfaAnswer.confirmed() : MfaAnswer.token(token);
        return page(flow, () -> belvo.links().resume(ticket.get(), answer));
    }

    private String page(String flow, Supplier<Link> call) {
        try {
            return "Connected: " + call.get().getId();
        } catch (MfaRequiredException e) {
            tickets.save(flow, e);
            return question(e.challenge());
        } catch (MfaExpiredException e) {
            return "Too late: please start over";
        } catch (InstitutionException e) {
            return "The institution refused: " + e.errors().get(0).code();
        }
    }

    private static String question(MfaChallenge challenge) {
        return challenge.instructions().orElse("Enter the token from your bank")
                + challenge.value().map(value -> ": " + value).orElse("")
                + (challenge.expectsInput() ? "" : " (then press Continue)");
    }
}
