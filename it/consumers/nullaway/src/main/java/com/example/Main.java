package com.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a file with NullAway, which must refuse exactly the lines marked as refused. */
public final class Main {

    public static void main(String[] args) throws Exception {
        Path source = Path.of("src", "nullness", "Nullness.java");
        String classPath = System.getProperty("java.class.path");
        List<String> options = List.of(
                "-d", Files.createDirectories(Path.of("target", "nullness")).toString(),
                "-classpath", classPath,
                "-processorpath", classPath,
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            compiler.getTask(null, files, said, options, null, files.getJavaFileObjects(source)).call();
        }

        Set<Long> refused = new TreeSet<>();
        for (Diagnostic<?> diagnostic : said.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                refused.add(diagnostic.getLineNumber());
            }
        }
        Set<Long> expected = new TreeSet<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// refused")) {
                expected.add(i + 1L);
            }
        }
        if (expected.isEmpty() || !refused.equals(expected)) {
            throw new IllegalStateException("Expected lines " + expected + " to be refused: " + said.getDiagnostics());
        }
        System.out.println(expected.size() + " lines are refused, and the others compile");
    }
}
