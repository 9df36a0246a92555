package io.github.belvo4j.guide.integration;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.OwnersApi.ListOwnersQuery;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkResource;
import io.github.belvo4j.model.Owner;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.List;

public class FirstCall {
    public static void main(String[] arguments) {
        try (Belvo belvo = Belvo.fromEnvironment()) {
            for (Owner owner : owners(belvo)) {
                System.out.println(owner.getDisplayName());
            }
        }
    }

    static List<Owner> owners(Belvo belvo) {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid")
                .fetchResources(List.of(LinkResource.OWNERS));
        Link link = belvo.links().register(request, challenge -> MfaAnswer.token("111111"));
        ListOwnersQuery query = new ListOwnersQuery().link(link.getId());
        List<Owner> owners = belvo.owners().list(query).stream().toList();
        belvo.links().delete(link.getId());
        return owners;
    }
}
