package io.github.belvo4j.errors;

import io.github.belvo4j.Belvo;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The SDK on incomplete class paths. */
final class ClassPaths {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private ClassPaths() {}

    /** Builds a client while a class is missing, as it is in an older version of its library. */
    static void buildClientWithout(String missing) throws Exception {
        try (URLClassLoader classes = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals(missing)) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        }) {
            classes.loadClass(Client.class.getName()).getMethod("build").invoke(null);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static URL[] urls() throws MalformedURLException {
        String[] entries = CLASS_PATH.split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        return urls;
    }

    /** Runs {@code Belvo.fromEnvironment()} in a process without environment variables, and throws what it printed. */
    static void runWithoutEnvironment() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH,
                FromEnvironment.class.getName());
        program.environment().clear();
        program.redirectErrorStream(true);
        Process process = program.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String prefix = "Exception in thread \"main\" java.lang.IllegalStateException: ";
        throw new IllegalStateException(Arrays.stream(printed.split("\n"))
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed)));
    }

    /** Builds a client. */
    public static final class Client {
        private Client() {}

        public static void build() {
            Belvo.builder()
                    .baseUrl("http://localhost:1")
                    .credentials("id", "password")
                    .build()
                    .close();
        }
    }

    /** A newcomer's program. */
    static final class FromEnvironment {
        private FromEnvironment() {}

        public static void main(String[] arguments) {
            Belvo.fromEnvironment().close();
        }
    }
}
