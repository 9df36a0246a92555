package com.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulator in a separate process, as programs in any language use it. */
final class Simulator implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://[^,\\s]+");

    private final Process process;
    private final String baseUrl;

    Simulator(String jar) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        process = new ProcessBuilder(java, "-jar", jar, "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        Matcher greeting = URL.matcher(String.valueOf(output.readLine()));
        if (!greeting.find()) {
            process.destroy();
            throw new IOException("The simulator didn't start");
        }
        baseUrl = greeting.group();
    }

    String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
