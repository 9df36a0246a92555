package io.github.belvo4j.publicapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What Maven Central's portal requires of a bundle: https://central.sonatype.org/publish/requirements/. */
final class CentralRules {

    /** A released version of an artifact: its folder in the bundle, and the names of the files in that folder. */
    private record Component(String folder, Set<String> files) {

        String version() {
            return folder.substring(folder.lastIndexOf('/') + 1);
        }

        String artifact() {
            String parent = folder.substring(0, folder.lastIndexOf('/'));
            return parent.substring(parent.lastIndexOf('/') + 1);
        }

        String group() {
            return folder.substring(
                            0, folder.length() - artifact().length() - version().length() - 2)
                    .replace('/', '.');
        }

        /** The name of a file with a suffix: {@code -sources.jar} gives that of the sources. */
        String file(String suffix) {
            return artifact() + "-" + version() + suffix;
        }
    }

    private static final Map<String, String> CHECKSUMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");
    private static final List<String> REQUIRED_CHECKSUMS = List.of(".md5", ".sha1");
    private static final List<String> REQUIRED_ELEMENTS = List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");
    private static final long LARGEST = 1L << 30;

    private final ZipFile bundle;
    private final List<String> violations = new ArrayList<>();

    private CentralRules(ZipFile bundle) {
        this.bundle = bundle;
    }

    /** The violations in a bundle; each names the file. */
    static List<String> violationsOf(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            CentralRules rules = new CentralRules(zip);
            if (bundle.toFile().length() > LARGEST) {
                rules.violations.add("The bundle is larger than 1 GB");
            }
            for (Component component : components(zip)) {
                rules.check(component);
            }
            return rules.violations;
        }
    }

    /** The artifacts in a bundle. */
    static Set<String> artifactsOf(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            Set<String> artifacts = new TreeSet<>();
            components(zip).forEach(component -> artifacts.add(component.artifact()));
            return artifacts;
        }
    }

    private static List<Component> components(ZipFile zip) {
        Map<String, Set<String>> folders = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                int slash = entry.getName().lastIndexOf('/');
                folders.computeIfAbsent(entry.getName().substring(0, Math.max(slash, 0)), name -> new TreeSet<>())
                        .add(entry.getName().substring(slash + 1));
            }
        }
        return folders.entrySet().stream()
                .map(entry -> new Component(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void check(Component component) throws IOException {
        if (component.folder().split("/").length < 3) {
            violations.add(component.folder() + ": not a folder of group, artifact and version");
            return;
        }
        if (component.version().endsWith("-SNAPSHOT")) {
            violations.add(component.folder() + ": a snapshot");
        }
        for (String file : component.files()) {
            checkFile(component, file);
        }
        if (!component.files().contains(component.file(".pom"))) {
            violations.add(component.folder() + ": no " + component.file(".pom"));
            return;
        }
        if (!checkPom(component).equals("pom")) {
            for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                if (!component.files().contains(component.file(suffix))) {
                    violations.add(component.folder() + ": no " + component.file(suffix));
                }
            }
        }
    }

    private void checkFile(Component component, String file) throws IOException {
        String place = component.folder() + "/" + file;
        if (!file.startsWith(component.file(""))) {
            violations.add(place + ": belongs to no artifact of this folder");
        }
        String suffix = file.substring(Math.max(file.lastIndexOf('.'), 0));
        if (CHECKSUMS.containsKey(suffix)) {
            checkChecksum(place, suffix);
        } else if (suffix.equals(".asc")) {
            if (!text(place).startsWith("-----BEGIN PGP SIGNATURE-----")) {
                violations.add(place + ": not a signature");
            }
        } else {
            if (!component.files().contains(file + ".asc")) {
                violations.add(place + ": not signed");
            }
            for (String checksum : REQUIRED_CHECKSUMS) {
                if (!component.files().contains(file + checksum)) {
                    violations.add(place + ": no checksum " + checksum);
                }
            }
        }
    }

    private void checkChecksum(String place, String suffix) throws IOException {
        ZipEntry file = bundle.getEntry(place.substring(0, place.length() - suffix.length()));
        if (file == null) {
            violations.add(place + ": the checksum of a file that isn't there");
            return;
        }
        try (InputStream content = bundle.getInputStream(file)) {
            byte[] digest = MessageDigest.getInstance(CHECKSUMS.get(suffix)).digest(content.readAllBytes());
            if (!HexFormat.of().formatHex(digest).equals(text(place).strip())) {
                violations.add(place + ": a wrong checksum");
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the packaging. */
    private String checkPom(Component component) throws IOException {
        String place = component.folder() + "/" + component.file(".pom");
        Document pom = parse(place);
        for (String element : REQUIRED_ELEMENTS) {
            if (value(pom, element).isBlank()) {
                violations.add(place + ": no " + element);
            }
        }
        Map<String, String> coordinates = Map.of(
                "groupId", component.group(), "artifactId", component.artifact(), "version", component.version());
        coordinates.forEach((element, expected) -> {
            if (!value(pom, element).equals(expected)) {
                violations.add(place + ": " + element + " isn't " + expected);
            }
        });
        return value(pom, "packaging");
    }

    private Document parse(String place) throws IOException {
        try (InputStream content = bundle.getInputStream(bundle.getEntry(place))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(place, e);
        }
    }

    private static String value(Document pom, String element) {
        try {
            XPath path = XPathFactory.newInstance().newXPath();
            return path.evaluate("/project/" + element, pom);
        } catch (XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String place) throws IOException {
        try (InputStream content = bundle.getInputStream(bundle.getEntry(place))) {
            return new String(content.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
