package io.github.belvo4j.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source file, or a block on a page: its imports, and the code below them, without white space.
 *
 * @param imports the full names, with <code>*</code> for an import on demand
 */
public record Code(String inPackage, Set<String> imports, String text, String compact) {

    private static final Pattern BLOCK =
            Pattern.compile("```(?:java|kotlin|scala|groovy|typescript)\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);?$");

    /** TypeScript's imports have no full names, so they count as code. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?([\\w.]+?)(?:\\.\\{(.*)})?(\\.\\*)?;?$");

    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** The blocks of a page. */
    public static List<Code> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> of(match.group(1)))
                .toList();
    }

    public static Code file(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Code of(String code) {
        String inPackage = PACKAGE.matcher(code)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        Set<String> imports =
                IMPORT.matcher(code).results().flatMap(Code::names).collect(Collectors.toCollection(TreeSet::new));
        String text = IMPORT.matcher(PACKAGE.matcher(code).replaceAll("")).replaceAll("");
        return new Code(inPackage, imports, text, text.replaceAll("\\s+", ""));
    }

    /** From one import: <code>a.B</code>, <code>a.*</code>, or Scala's <code>a.{B, C}</code>. */
    private static Stream<String> names(MatchResult match) {
        String name = match.group(1);
        if (match.group(2) != null) {
            return Stream.of(match.group(2).split(",\\s*")).map(last -> name + "." + last);
        }
        return Stream.of(match.group(3) == null ? name : name + ".*");
    }

    public boolean contains(Code block) {
        return compact.contains(block.compact);
    }

    /**
     * What a reader must import for a block of this file: the file's imports that the block names, or may name, and the
     * published types of the file's own package.
     */
    public Set<String> importsFor(Code block, Set<String> published) {
        Set<String> words = WORD.matcher(NOT_CODE.matcher(block.text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Stream<String> neighbours =
                words.stream().map(word -> inPackage + "." + word).filter(published::contains);
        Stream<String> imported = imports.stream().filter(name -> {
            String last = name.substring(name.lastIndexOf('.') + 1);
            return last.equals("*") || words.contains(last);
        });
        return Stream.concat(neighbours, imported).collect(Collectors.toCollection(TreeSet::new));
    }
}
