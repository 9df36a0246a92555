package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.Map;

class WebApplication {
    String register(Belvo belvo, RegisterLinkRequest request, Map<String, String> session) {
        try {
            return "Registered " + belvo.links().register(request).getId();
        } catch (MfaRequiredException e) {
            session.put("ticket", e.ticket().serialized());
            return e.challenge().instructions().orElse("Please enter the token from your bank");
        }
    }

    String enterToken(Belvo belvo, String token, Map<String, String> session) {
        Link link = belvo.links().resume(MfaTicket.of(session.remove("ticket")), MfaAnswer.token(token));
        return "Registered " + link.getId();
    }
}
