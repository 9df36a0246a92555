package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi
import io.github.belvo4j.mfa.MfaRequiredException
import io.github.belvo4j.mfa.MfaAnswer
import io.github.belvo4j.mfa.MfaChallenge
import io.github.belvo4j.mfa.MfaTicket
import io.github.belvo4j.model.Account
import io.github.belvo4j.model.Link
import io.github.belvo4j.model.RegisterLinkRequest
import io.github.belvo4j.model.ResumeRequest
import io.github.belvo4j.model.RetrieveRequest

/** 1. The user is present: the callback asks for a token as often as the bank requires one. */
fun register(belvo: Belvo, person: (MfaChallenge) -> String): Link {
    val request = RegisterLinkRequest()
        .institution("heimdall_mx_retail")
        .username("mfa_default")
        .password("pass_valid")
    return belvo.links().register(request) { challenge -> MfaAnswer.token(person(challenge)) }
}

/** 2. A web application: this request ends with a ticket to keep, unless the bank requires no token. */
fun retrieve(belvo: Belvo, link: Link): String? =
    try {
        belvo.accounts().retrieve(RetrieveRequest().link(link.id))
        null
    } catch (e: MfaRequiredException) {
        e.ticket().serialized()
    }

/** 2. A later request, perhaps on another machine, brings the token. */
fun resume(belvo: Belvo, ticket: String, token: String): List<Account> =
    belvo.accounts().resume(MfaTicket.of(ticket), MfaAnswer.token(token))

/** 3. Every operation just as generated. */
fun generated(belvo: Belvo, link: Link, person: (MfaChallenge) -> String): List<Account> {
    val accounts = belvo.api(AccountsApi::class.java)
    return try {
        accounts.retrieveAccounts(RetrieveRequest().link(link.id))
    } catch (e: MfaRequiredException) {
        accounts.resumeAccounts(
            ResumeRequest().session(e.challenge().session()).link(link.id).token(person(e.challenge()))
        )
    }
}
