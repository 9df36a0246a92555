package io.github.belvo4j.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.Timeouts;
import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5 with what Feign's binding leaves at unsafe defaults: a pool that 32 threads don't queue for, no
 * retries and redirections of its own, no cookies, no logs of what is sent, and a deadline for each call.
 */
final class PooledHttpClient implements Client, AutoCloseable {

    private static final int POOL_SIZE = 64;

    private final ScheduledThreadPoolExecutor timer;
    private final CloseableHttpClient http;
    private final Client feign;

    PooledHttpClient(Timeouts timeouts) {
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "belvo4j-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(SilentConnection::on)
                        .setMaxConnTotal(POOL_SIZE)
                        .setMaxConnPerRoute(POOL_SIZE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(timeouts.connect()))
                        .build())
                .addExecInterceptorFirst("deadline", new DeadlineExec(timeouts.call(), timer))
                .evictIdleConnections(TimeValue.ofMinutes(1))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.feign = new ApacheHttp5Client(http);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        return feign.execute(request, options);
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
        timer.shutdownNow();
    }
}
