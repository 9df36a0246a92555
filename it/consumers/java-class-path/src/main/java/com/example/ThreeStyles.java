package com.example;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What to do when the bank requires a token. */
final class ThreeStyles {

    private ThreeStyles() {}

    /** 1. The user is present: the callback asks for a token as often as the bank requires one. */
    static Link register(Belvo belvo, Function<MfaChallenge, String> person) {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
        return belvo.links().register(request, challenge -> MfaAnswer.token(person.apply(challenge)));
    }

    /** 2. A web application: this request ends with a ticket to keep, unless the bank requires no token. */
    static Optional<String> retrieve(Belvo belvo, Link link) {
        try {
            belvo.accounts().retrieve(new RetrieveRequest().link(link.getId()));
            return Optional.empty();
        } catch (MfaRequiredException e) {
            return Optional.of(e.ticket().serialized());
        }
    }

    /** 2. A later request, perhaps on another machine, brings the token. */
    static List<Account> resume(Belvo belvo, String ticket, String token) {
        return belvo.accounts().resume(MfaTicket.of(ticket), MfaAnswer.token(token));
    }

    /** 3. Every operation just as generated. */
    static List<Account> generated(Belvo belvo, Link link, Function<MfaChallenge, String> person) {
        AccountsApi accounts = belvo.api(AccountsApi.class);
        try {
            return accounts.retrieveAccounts(new RetrieveRequest().link(link.getId()));
        } catch (MfaRequiredException e) {
            return accounts.resumeAccounts(new ResumeRequest()
                    .session(e.challenge().session())
                    .link(link.getId())
                    .token(person.apply(e.challenge())));
        }
    }
}
