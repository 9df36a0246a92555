import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery
import io.github.belvo4j.mfa.MfaRequiredException
import io.github.belvo4j.mfa.MfaAnswer
import io.github.belvo4j.mfa.MfaTicket
import io.github.belvo4j.model.LinkStatus
import io.github.belvo4j.model.RegisterLinkRequest
import io.github.belvo4j.model.ResumeRequest
import io.github.belvo4j.model.RetrieveRequest
import io.github.belvo4j.simulator.BelvoSimulator

def client(simulator) {
    Belvo.builder()
            .baseUrl(simulator.baseUrl())
            .credentials(simulator.secretId(), simulator.secretPassword())
            .build()
}

// 1. The user is present: the callback asks for a token as often as the bank requires one.
def register(belvo, Closure<String> person) {
    def request = new RegisterLinkRequest(
            institution: 'heimdall_mx_retail', username: 'mfa_default', password: 'pass_valid')
    belvo.links().register(request) { challenge -> MfaAnswer.token(person(challenge)) }
}

// 2. A web application: this request ends with a ticket to keep, unless the bank requires no token.
def retrieve(belvo, link) {
    try {
        belvo.accounts().retrieve(new RetrieveRequest(link: link.id))
        null
    } catch (MfaRequiredException e) {
        e.ticket().serialized()
    }
}

// 2. A later request, perhaps on another machine, brings the token.
def resume(belvo, ticket, token) {
    belvo.accounts().resume(MfaTicket.of(ticket), MfaAnswer.token(token))
}

// 3. Every operation just as generated.
def generated(belvo, link, Closure<String> person) {
    def accounts = belvo.api(AccountsApi)
    try {
        accounts.retrieveAccounts(new RetrieveRequest(link: link.id))
    } catch (MfaRequiredException e) {
        accounts.resumeAccounts(new ResumeRequest(
                session: e.challenge().session(), link: link.id, token: person(e.challenge())))
    }
}

BelvoSimulator.start().withCloseable { simulator ->
    client(simulator).withCloseable { belvo ->
        client(simulator).withCloseable { otherMachine ->
            def link = register(belvo) { '111111' }
            assert link.status == LinkStatus.VALID
            println 'registered with a callback'

            def ticket = retrieve(belvo, link)
            assert resume(otherMachine, ticket, '111111')
            println 'resumed with a ticket'

            assert generated(belvo, link) { '111111' }
            println 'resumed as generated'

            def stored = belvo.accounts().list(new ListAccountsQuery().link(link.id)).toList()
            assert stored
            println "${stored.size()} accounts are stored"
        }
    }
}
