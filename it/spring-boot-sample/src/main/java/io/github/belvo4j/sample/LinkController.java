package io.github.belvo4j.sample;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Registers links. If the bank requires a token, the response has status 202 and states where to send the token. */
@RestController
@RequestMapping("/links")
class LinkController {

    // toString masks secrets, since Spring logs request and response bodies at DEBUG.

    record Registration(String institution, String username, String password) {
        @Override
        public String toString() {
            return "Registration[" + institution + "]";
        }
    }

    record Token(String value) {
        @Override
        public String toString() {
            return "Token[*]";
        }
    }

    record Challenge(String kind, String instructions, String value, boolean expectsInput) {
        @Override
        public String toString() {
            return "Challenge[" + kind + "]";
        }
    }

    record Registered(String link, String status) {}

    private final Belvo belvo;
    private final TicketStore tickets;

    LinkController(Belvo belvo, TicketStore tickets) {
        this.belvo = belvo;
        this.tickets = tickets;
    }

    @PostMapping
    ResponseEntity<?> register(@RequestBody Registration registration) {
        try {
            return registered(belvo.links()
                    .register(new RegisterLinkRequest()
                            .institution(registration.institution())
                            .username(registration.username())
                            .password(registration.password())));
        } catch (MfaRequiredException e) {
            return paused(UUID.randomUUID().toString(), e);
        }
    }

    @PostMapping("/{flow}/token")
    ResponseEntity<?> resume(@PathVariable String flow, @RequestBody Token token) {
        MfaTicket ticket = tickets.claim(flow).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return registered(belvo.links().resume(ticket, MfaAnswer.token(token.value())));
        } catch (MfaRequiredException e) {
            return paused(flow, e);
        }
    }

    private ResponseEntity<Challenge> paused(String flow, MfaRequiredException e) {
        tickets.save(flow, e);
        return ResponseEntity.accepted()
                .location(URI.create("/links/" + flow + "/token"))
                .body(new Challenge(
                        e.challenge().kind().name(),
                        e.challenge().instructions().orElse(null),
                        e.challenge().value().orElse(null),
                        e.challenge().expectsInput()));
    }

    private ResponseEntity<Registered> registered(Link link) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Registered(link.getId(), link.getStatus().value()));
    }

    @ExceptionHandler
    ProblemDetail institution(InstitutionException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(422),
                e.hasCode("login_error") ? "Check your user name and password." : "Try again later.");
    }
}
