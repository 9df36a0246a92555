package com.example;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.IOException;
import java.nio.file.Path;

/** Decodes all cases, and tries the three styles on the simulator. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Decode.all(Path.of(arguments[0]), Path.of(arguments[1]));

        try (BelvoSimulator simulator = BelvoSimulator.start();
                Belvo belvo = client(simulator);
                Belvo otherMachine = client(simulator)) {
            Link link = ThreeStyles.register(belvo, challenge -> "111111");
            check("registered with a callback", LinkStatus.VALID.equals(link.getStatus()));

            String ticket = ThreeStyles.retrieve(belvo, link).orElseThrow();
            check("resumed with a ticket", !ThreeStyles.resume(otherMachine, ticket, "111111").isEmpty());

            check("resumed as generated", !ThreeStyles.generated(belvo, link, challenge -> "111111").isEmpty());

            long stored = belvo.accounts().list(new ListAccountsQuery().link(link.getId())).stream().count();
            check(stored + " accounts are stored", stored > 0);
        }
    }

    private static Belvo client(BelvoSimulator simulator) {
        return Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .build();
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("Not " + what);
        }
        System.out.println(what);
    }
}
