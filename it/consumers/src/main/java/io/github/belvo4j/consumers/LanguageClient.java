package io.github.belvo4j.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A client that a project generates from the document, with the options in the project's POM.
 *
 * @param generator the name, version and flags of the generator, as a table cell
 */
record LanguageClient(Path project, String language, String generator) {

    private static final Map<String, String> LANGUAGES = Map.of(
            "kotlin",
            "Kotlin",
            "typescript-fetch",
            "TypeScript",
            "python",
            "Python",
            "go",
            "Go",
            "csharp",
            "C#",
            "rust",
            "Rust",
            "swift6",
            "Swift",
            "php",
            "PHP",
            "ruby",
            "Ruby");
    private static final String PLUGIN = "openapi-generator-maven-plugin";

    /** Returns the clients of all projects that were built. */
    static List<LanguageClient> all(Path projects) throws IOException {
        List<Path> built;
        try (Stream<Path> folders = Files.list(projects)) {
            built = folders.filter(folder -> Files.exists(folder.resolve("target")))
                    .sorted()
                    .toList();
        }
        List<LanguageClient> clients = new ArrayList<>();
        for (Path project : built) {
            if (project.endsWith("java-class-path")) {
                clients.add(new LanguageClient(project, "Java", "`belvo4j`"));
            } else if (project.endsWith("openapi-typescript")) {
                clients.add(new LanguageClient(project, "TypeScript", openapiTypescript(project)));
            } else {
                clients.addAll(generated(project));
            }
        }
        return clients;
    }

    boolean isGeneratedOnly() {
        return project.endsWith("generated-only");
    }

    private static String openapiTypescript(Path project) throws IOException {
        JsonNode npm =
                new ObjectMapper().readTree(project.resolve("package.json").toFile());
        return "`openapi-typescript` "
                + npm.at("/devDependencies/openapi-typescript").asText() + ": `--immutable`";
    }

    private static List<LanguageClient> generated(Path project) throws IOException {
        Element pom;
        try {
            pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(project.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(project + "/pom.xml can't be read", e);
        }
        List<LanguageClient> clients = new ArrayList<>();
        for (Element plugin : elements(pom, "plugin")) {
            if (text(plugin, "artifactId").equals(PLUGIN)) {
                for (Element configuration : elements(plugin, "configuration")) {
                    String name = text(configuration, "generatorName");
                    String language = LANGUAGES.get(name);
                    // A client in Java is for another API.
                    if (language != null) {
                        clients.add(new LanguageClient(
                                project,
                                language,
                                "`" + name + "` " + text(plugin, "version") + flags(project, configuration)));
                    }
                }
            }
        }
        return clients;
    }

    /**
     * Returns all options that affect the generated code, as they would be written on the command line, and links to custom
     * templates.
     */
    private static String flags(Path project, Element configuration) {
        List<String> flags = new ArrayList<>();
        elements(configuration, "library").forEach(library -> flags.add("library=" + library.getTextContent()));
        elements(configuration, "additionalProperty").forEach(property -> flags.add(property.getTextContent()));
        elements(configuration, "configOptions")
                .forEach(options -> children(options)
                        .forEach(option -> flags.add(option.getTagName() + "=" + option.getTextContent())));
        for (String mapping : List.of("typeMappings", "nameMappings", "schemaMappings")) {
            elements(configuration, mapping)
                    .forEach(values -> flags.add(mapping + ": "
                            + children(values).stream()
                                    .map(Element::getTextContent)
                                    .collect(Collectors.joining(", "))));
        }
        flags.replaceAll(flag -> "`" + flag + "`");
        elements(configuration, "templateDirectory")
                .forEach(folder -> flags.add("[custom template]("
                        + folder.getTextContent()
                                .replace("${project.basedir}", "../it/consumers/" + project.getFileName())
                        + ")"));
        return flags.isEmpty() ? "" : ": " + String.join(", ", flags);
    }

    private static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        Node first = parent.getElementsByTagName(name).item(0);
        return first == null ? "" : first.getTextContent();
    }
}
