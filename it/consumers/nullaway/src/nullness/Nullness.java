package com.example.nullness;

import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkPage;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class Nullness {

    String id(Link link) {
        return link.getId();
    }

    @Nullable
    String externalId(Link link) {
        return link.getExternalId();
    }

    String externalIdAsIfSet(Link link) {
        return link.getExternalId(); // refused
    }

    int length(Link link) {
        return link.getExternalId().length(); // refused
    }

    List<String> ids(LinkPage page) {
        return page.getResults().stream().map(Link::getId).toList();
    }

    String next(LinkPage page) {
        return page.getNext(); // refused
    }

    RegisterLinkRequest optional(RegisterLinkRequest request) {
        return request.externalId(null);
    }

    RegisterLinkRequest required(RegisterLinkRequest request) {
        return request.institution(null); // refused
    }

    ListLinksQuery query() {
        return new ListLinksQuery().institution(null).page(null);
    }

    String filter(ListLinksQuery query) {
        return query.institution(); // refused
    }

    Object unknown(Link link) {
        return link.getAdditionalProperty("score"); // refused
    }
}
