package com.example;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import java.io.IOException;

/** Tries the three styles, all on the module path. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try (Simulator simulator = new Simulator(arguments[0]);
                Belvo belvo = client(simulator);
                Belvo otherMachine = client(simulator)) {
            check("a named module", Belvo.class.getModule().isNamed());

            Link link = ThreeStyles.register(belvo, challenge -> "111111");
            check("registered with a callback", LinkStatus.VALID.equals(link.getStatus()));

            String ticket = ThreeStyles.retrieve(belvo, link).orElseThrow();
            check("resumed with a ticket", !ThreeStyles.resume(otherMachine, ticket, "111111").isEmpty());

            check("resumed as generated", !ThreeStyles.generated(belvo, link, challenge -> "111111").isEmpty());

            long stored = belvo.accounts().list(new ListAccountsQuery().link(link.getId())).stream().count();
            check(stored + " accounts are stored", stored > 0);
        }
    }

    private static Belvo client(Simulator simulator) {
        return Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials("simulator-secret-id", "simulator-secret-password")
                .build();
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("Not " + what);
        }
        System.out.println(what);
    }
}
