package io.github.belvo4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README's transcript")
class TranscriptTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path README = ROOT.resolve("README.md");
    private static final String BEGIN =
            "<!-- transcript: what the quick start prints, renewed by \"mvn -Prenew\" -->\n```\n";
    private static final String END = "```\n<!-- /transcript -->\n";

    /** What differs between runs: the port, times, and how long a token is accepted. */
    private static final Pattern VARYING =
            Pattern.compile("localhost:\\d+|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|in \\d+ minutes|Id: .*");

    @Test
    @DisplayName("matches what the quick start prints")
    void isWhatIsPrinted() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String printed = announced() + shown();

        if (Boolean.getBoolean("renew")) {
            Files.writeString(README, readme.substring(0, begin) + printed + readme.substring(end));
        } else {
            assertThat(withoutVarying(readme.substring(begin, end)))
                    .as("The quick start prints something else. If that is intended, run 'mvn -Prenew'")
                    .isEqualTo(withoutVarying(printed));
        }
    }

    private static String withoutVarying(String transcript) {
        return VARYING.matcher(transcript).replaceAll("…");
    }

    /** Maven's lines, in the order of a single-threaded build. */
    private static String announced() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String profile = between(pom, "<id>quickstart</id>", "</profile>");
        StringBuilder lines = new StringBuilder("[INFO] ")
                .append(between(profile, "<message>", "</message>"))
                .append("\n[INFO] - ")
                .append(name(pom))
                .append('\n');
        String modules = between(pom, "<modules>", "</modules>") + between(profile, "<modules>", "</modules>");
        for (String module : Pattern.compile("<module>(.*?)</module>")
                .matcher(modules)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList())) {
            lines.append("[INFO] - ")
                    .append(name(Files.readString(ROOT.resolve(module).resolve("pom.xml"))))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String name(String pom) {
        return between(pom, "<name>", "</name>");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String shown() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        TokenSource tokens = new TokenSource(Optional.empty(), Optional.of(prompt -> type(prompt, out)), out);

        assertThat(new QuickStart(out, tokens, "heimdall_mx_retail").run(Map.of()))
                .isTrue();
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing() + "\n";
    }

    /** The text as a terminal shows it. */
    private static String type(String prompt, PrintStream out) {
        out.println(prompt + "111111");
        return "111111";
    }
}
