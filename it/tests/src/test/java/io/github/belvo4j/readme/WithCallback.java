package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.function.Function;

class WithCallback {
    Link register(Belvo belvo, Function<MfaChallenge, String> user) {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
        return belvo.links().register(request, challenge -> MfaAnswer.token(user.apply(challenge)));
    }
}
