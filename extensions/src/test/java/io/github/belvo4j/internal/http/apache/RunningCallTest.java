package io.github.belvo4j.internal.http.apache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A running call")
@Timeout(60)
class RunningCallTest {

    @Test
    @DisplayName(
            "that reaches its deadline is aborted only after a grace period, in which a first byte can still be read")
    void grace() throws Exception {
        long took;
        do {
            HttpGet request = new HttpGet("http://localhost/");
            RunningCall call = RunningCall.begin(request, RunningCall.none(), Duration.ofMinutes(1), 0);
            UnloggedConnection connection = (UnloggedConnection) UnloggedConnection.on(null);
            long begun = System.nanoTime();
            connection.waits();
            call.uses(connection);

            call.look();

            boolean aborted = request.isCancelled();
            took = System.nanoTime() - begun;
            assertThat(aborted && took < RunningCall.GRACE)
                    .as("aborted at once")
                    .isFalse();
            while (!request.isCancelled()) {
                Thread.onSpinWait();
                call.look();
            }
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(RunningCall.GRACE);
            call.over();
        } while (took >= RunningCall.GRACE);
    }
}
