package com.example;

import com.example.ConnectAccount.Step;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.function.Function;
import java.util.function.Supplier;

final class BelvoBank implements ConnectAccount.Bank {

    private final Belvo belvo;
    private final Function<String, RegisterLinkRequest> logins;

    BelvoBank(Belvo belvo, Function<String, RegisterLinkRequest> logins) {
        this.belvo = belvo;
        this.logins = logins;
    }

    @Override
    public Step register(String person) {
        return step(() -> belvo.links().register(logins.apply(person)));
    }

    @Override
    public Step resume(String ticket, String token) {
        return step(() -> belvo.links().resume(MfaTicket.of(ticket), MfaAnswer.token(token)));
    }

    private static Step step(Supplier<Link> call) {
        try {
            return new Step(call.get().getId().toString(), null, null);
        } catch (MfaRequiredException e) {
            return new Step(null, e.ticket().serialized(), e.challenge().instructions().orElse(""));
        }
    }
}
