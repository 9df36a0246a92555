package com.example;

import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.Owner;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** What to do when the bank requires a token. */
@Component
class ThreeStyles implements ApplicationRunner {

    private final BelvoFeign belvo;
    private final BelvoClients.Links links;
    private final BelvoClients.Accounts accounts;
    private final BelvoClients.Owners owners;

    ThreeStyles(
            BelvoFeign belvo, BelvoClients.Links links, BelvoClients.Accounts accounts, BelvoClients.Owners owners) {
        this.belvo = belvo;
        this.links = links;
        this.accounts = accounts;
        this.owners = owners;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Link link = register();
        Assert.state(LinkStatus.VALID.equals(link.getStatus()), "not registered with a callback");
        Assert.state(!retrieve(link).isEmpty(), "not resumed with a ticket");
        Assert.state(!generated(link).isEmpty(), "not resumed as generated");
        System.out.println("registered with a callback, resumed with a ticket, resumed as generated");
    }

    /** 1. The user is present: the callback asks for a token as often as the bank requires one. */
    private Link register() {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
        return belvo.resumable(links::registerLink, links::resumeLink)
                .call(request, challenge -> MfaAnswer.token("111111"));
    }

    /** 2. A web application: a ticket is kept until a later request brings the token. */
    private List<Account> retrieve(Link link) {
        String kept;
        try {
            return accounts.retrieveAccounts(new RetrieveRequest().link(link.getId()));
        } catch (MfaRequiredException e) {
            kept = e.ticket().serialized();
        }
        ResumableOperation<RetrieveRequest, List<Account>> retrieval =
                belvo.resumable(accounts::retrieveAccounts, accounts::resumeAccounts);
        return retrieval.resume(MfaTicket.of(kept), MfaAnswer.token("111111"));
    }

    /** 3. Every operation just as generated. */
    private List<Owner> generated(Link link) {
        try {
            return owners.retrieveOwners(new RetrieveRequest().link(link.getId()));
        } catch (MfaRequiredException e) {
            return owners.resumeOwners(new ResumeRequest()
                    .session(e.challenge().session())
                    .link(link.getId())
                    .token("111111"));
        }
    }
}
