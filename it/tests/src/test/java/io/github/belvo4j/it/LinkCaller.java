package io.github.belvo4j.it;

import feign.Feign;
import feign.Logger;
import feign.http2client.Http2Client;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.time.Clock;
import java.time.Duration;

/** The two ways to call Belvo, which behave alike for their callers. */
enum LinkCaller {
    SDK {
        @Override
        Calls open(BelvoSimulatorExtension simulator, Clock clock) {
            return new SdkCalls(Belvo.builder()
                    .retryPolicy(RetryPolicy.none())
                    .rateLimit(RateLimit.none())
                    .baseUrl(simulator.baseUrl())
                    .credentials(simulator.secretId(), simulator.secretPassword())
                    .mfaPollInterval(Duration.ofMillis(1))
                    .clock(clock)
                    .build());
        }
    },
    STOCK_FEIGN {
        @Override
        Calls open(BelvoSimulatorExtension simulator, Clock clock) {
            BelvoFeign belvo = BelvoFeign.builder()
                    .baseUrl(simulator.baseUrl())
                    .credentials(simulator.secretId(), simulator.secretPassword())
                    .mfaPollInterval(Duration.ofMillis(1))
                    .clock(clock)
                    .build();
            return new FeignCalls(belvo, belvo.applyTo(feign()).target(LinksApi.class, belvo.baseUrl()));
        }
    };

    abstract Calls open(BelvoSimulatorExtension simulator, Clock clock);

    /** A stock builder, with a client that can send PATCH. */
    static Feign.Builder feign() {
        return Feign.builder().client(new Http2Client()).logLevel(Logger.Level.FULL);
    }

    /** The calls about links that the tests make. */
    interface Calls extends AutoCloseable {

        default Calls links() {
            return this;
        }

        LinksApi api(Class<LinksApi> type);

        Link register(RegisterLinkRequest request);

        Link register(RegisterLinkRequest request, MfaCallback callback);

        Link update(String id, UpdateLinkRequest request, MfaCallback callback);

        Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback);

        Link resume(MfaTicket ticket, MfaAnswer answer);

        Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);

        @Override
        void close();
    }

    private record SdkCalls(Belvo belvo) implements Calls {

        @Override
        public LinksApi api(Class<LinksApi> type) {
            return belvo.api(type);
        }

        @Override
        public Link register(RegisterLinkRequest request) {
            return belvo.links().register(request);
        }

        @Override
        public Link register(RegisterLinkRequest request, MfaCallback callback) {
            return belvo.links().register(request, callback);
        }

        @Override
        public Link update(String id, UpdateLinkRequest request, MfaCallback callback) {
            return belvo.links().update(id, request, callback);
        }

        @Override
        public Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback) {
            return belvo.links().changeAccessMode(id, request, callback);
        }

        @Override
        public Link resume(MfaTicket ticket, MfaAnswer answer) {
            return belvo.links().resume(ticket, answer);
        }

        @Override
        public Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
            return belvo.links().resume(ticket, answer, callback);
        }

        @Override
        public void close() {
            belvo.close();
        }
    }

    private record FeignCalls(BelvoFeign belvo, LinksApi api) implements Calls {

        private ResumableOperation<RegisterLinkRequest, Link> registration() {
            return belvo.resumable(api::registerLink, api::resumeLink);
        }

        @Override
        public LinksApi api(Class<LinksApi> type) {
            return api;
        }

        @Override
        public Link register(RegisterLinkRequest request) {
            return api.registerLink(request);
        }

        @Override
        public Link register(RegisterLinkRequest request, MfaCallback callback) {
            return registration().call(request, callback);
        }

        @Override
        public Link update(String id, UpdateLinkRequest request, MfaCallback callback) {
            return belvo.resumable((UpdateLinkRequest update) -> api.updateLink(id, update), api::resumeLink)
                    .call(request, callback);
        }

        @Override
        public Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback) {
            return belvo.resumable(
                            (ChangeLinkAccessModeRequest change) -> api.changeLinkAccessMode(id, change),
                            api::resumeLink)
                    .call(request, callback);
        }

        @Override
        public Link resume(MfaTicket ticket, MfaAnswer answer) {
            return registration().resume(ticket, answer);
        }

        @Override
        public Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
            return registration().resume(ticket, answer, callback);
        }

        @Override
        public void close() {}
    }
}
