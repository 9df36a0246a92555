package io.github.belvo4j.postman.benchmarks;

import io.github.belvo4j.postman.Translator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures how long a translation takes, and how this time grows with the collection; each copy has about 400 kB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TranslatorBenchmark {
    private static final int RESOURCES = 60;

    @Param({"1", "4", "16"})
    public int copies;

    private byte[] collection;

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(TranslatorBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void write() {
        StringBuilder items = new StringBuilder();
        for (int copy = 0; copy < copies; copy++) {
            for (int resource = 0; resource < RESOURCES; resource++) {
                items.append(items.length() == 0 ? "" : ",").append(folder("part" + copy + "kind" + resource));
            }
        }
        collection = ("{\"info\":{\"name\":\"Benchmark\"},\"item\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String folder(String name) {
        String whole = whole(name);
        return "{\"name\":\"" + name + "\",\"item\":["
                + item("List", "GET", name + "s?page=1&size=2", "", "{\"count\":1,\"results\":[" + whole + "," + whole + "]}")
                + "," + item("Create", "POST", name + "s", whole, whole)
                + "," + item("Detail", "GET", name + "s/:id", "", whole)
                + "," + item("Update", "PATCH", name + "s/:id", "{\"name\":\"<string>\"}", whole)
                + "]}";
    }

    private static String whole(String name) {
        StringBuilder json = new StringBuilder("{\"id\":\"<uuid>\",\"" + name + "\":\"<string>\"");
        for (int i = 0; i < 25; i++) {
            json.append(",\n    \"field_").append(i).append("\": \"").append(i % 2 == 0 ? "<string>" : "<dateTime>").append('"');
        }
        return json.append(",\"part\":{\"a\":\"<integer>\",\"b\":\"<email>\",\"c\":[\"<uri>\"]}}").toString();
    }

    private static String item(String name, String method, String path, String body, String response) {
        String errors = "{\"name\":\"Bad\",\"code\":400,\"body\":\"[{\\\"code\\\":\\\"<string>\\\",\\\"message\\\":\\\"<string>\\\"}]\"}";
        return "{\"name\":\"" + name + "\",\"request\":{\"method\":\"" + method + "\",\"url\":\"{{baseUrl}}/" + path + "\""
                + (body.isEmpty() ? "" : ",\"body\":{\"mode\":\"raw\",\"raw\":" + quoted(body) + "}")
                + "},\"response\":[{\"name\":\"OK\",\"code\":200,\"body\":" + quoted(response) + "}," + errors + "]}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Translates the bytes of a collection to the text of a document. */
    @Benchmark
    public String translate() {
        return new Translator().translate(collection).yaml();
    }
}
