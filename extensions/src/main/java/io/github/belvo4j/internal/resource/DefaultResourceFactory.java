package io.github.belvo4j.internal.resource;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.outcome.LostResponses;
import io.github.belvo4j.internal.paging.PageReader;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.paging.Paged;
import io.github.belvo4j.resource.Links;
import io.github.belvo4j.resource.Resource;
import io.github.belvo4j.resource.ResourceFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Creates each resource of a client once. */
public final class DefaultResourceFactory implements ResourceFactory {

    private final ApiFactory apis;
    private final LostResponses lost;
    private final Links links;
    private final Map<Class<?>, Resource<?, ?>> resources = new ConcurrentHashMap<>();

    public DefaultResourceFactory(ApiFactory apis) {
        this.apis = apis;
        this.lost = new LostResponses(
                new RecordedLinkLooks(apis),
                apis.settings().timeouts().call(),
                ResourceOperations.of(LinksApi.class).post().orElseThrow().id());
        this.links = new DefaultLinks(apis, lost);
    }

    public Links links() {
        return links;
    }

    @Override
    public <T> T api(Class<T> type) {
        return apis.api(type);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <R extends Resource<?, ?>> R resource(Class<?> api) {
        return (R) resources.computeIfAbsent(api, type -> new DefaultResource<>(type, apis, lost));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends PageQuery<Q>> Paged<T> pages(Q query, Function<Q, ? extends ResultPage<T>> read) {
        String list = query.getClass().getSimpleName();
        return new PageReader<T>(list, page -> read.apply((Q) page)).read(query);
    }
}
