package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.model.RegisterLinkRequest;

class Advice {
    String register(Belvo belvo, RegisterLinkRequest request) {
        try {
            return belvo.links().register(request).getId();
        } catch (InstitutionException e) {
            return e.hasCode(ErrorCode.LOGIN_ERROR) ? "Check your user name and password." : "Try again later.";
        } catch (BelvoException e) {
            return "Something failed; Belvo knows it as request "
                    + e.requestId().orElse("(none)");
        }
    }
}
