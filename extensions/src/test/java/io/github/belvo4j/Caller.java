package io.github.belvo4j;

import feign.Feign;
import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Clock;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** The two ways to call Belvo, which behave alike for their callers. */
enum Caller {
    SDK {
        @Override
        Calls open(StubServer server, Clock clock) {
            Belvo belvo = server.client().clock(clock).build();
            return new Calls() {
                @Override
                public Link register(RegisterLinkRequest request) {
                    return belvo.links().register(request);
                }

                @Override
                public Link register(RegisterLinkRequest request, MfaCallback callback) {
                    return belvo.links().register(request, callback);
                }

                @Override
                public LinksApi links() {
                    return belvo.api(LinksApi.class);
                }

                @Override
                public void close() {
                    belvo.close();
                }
            };
        }
    },
    STOCK_FEIGN {
        @Override
        Calls open(StubServer server, Clock clock) {
            BelvoFeign belvo = server.feign().clock(clock).build();
            LinksApi links = belvo.applyTo(feign()).target(LinksApi.class, belvo.baseUrl());
            return new Calls() {
                @Override
                public Link register(RegisterLinkRequest request) {
                    return links.registerLink(request);
                }

                @Override
                public Link register(RegisterLinkRequest request, MfaCallback callback) {
                    return belvo.resumable(links::registerLink, links::resumeLink)
                            .call(request, callback);
                }

                @Override
                public LinksApi links() {
                    return links;
                }

                @Override
                public void close() {}
            };
        }
    };

    /** With its own automatic retries and redirects turned off. */
    private static final HttpClient HTTP = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .build();

    /** A stock builder, with a client that can send PATCH. */
    static Feign.Builder feign() {
        return Feign.builder().client(new ApacheHttp5Client(HTTP));
    }

    abstract Calls open(StubServer server, Clock clock);

    interface Calls extends AutoCloseable {

        Link register(RegisterLinkRequest request);

        Link register(RegisterLinkRequest request, MfaCallback callback);

        LinksApi links();

        @Override
        void close();
    }
}
