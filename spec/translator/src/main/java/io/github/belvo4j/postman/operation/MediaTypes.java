package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.collection.Body;
import io.github.belvo4j.postman.inference.LenientJson;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Determines the media type of a body from its header, the language selected in Postman, and its content. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

    private static final Pattern BINARY = Pattern.compile("(?:image|audio|video|font)/(?!svg).*"
            + "|application/(?:octet-stream|pdf|zip|gzip|x-(?:gzip|tar|7z-compressed|rar-compressed|protobuf)|protobuf|msword"
            + "|vnd\\.(?:ms-|openxmlformats|oasis|rar).*|.*\\+zip)");

    private MediaTypes() {}

    static String of(Body body, Optional<String> header) {
        Optional<String> stated = header.flatMap(MediaTypes::plain);
        return switch (body.mode()) {
            case URLENCODED -> FORM;
            case FORMDATA ->
                stated.filter(type -> type.startsWith("multipart/")).orElse("multipart/form-data");
            case GRAPHQL -> JSON;
            case FILE -> stated.orElse("application/octet-stream");
            case RAW -> stated.orElseGet(() -> ofText(body.text(), body.language()));
        };
    }

    /** Returns a media type in lowercase, without parameters; empty if the header isn't a media type. */
    static Optional<String> plain(String header) {
        String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.of(type).filter(t -> MEDIA_TYPE.matcher(t).matches());
    }

    static String ofText(String text, String language) {
        if (LenientJson.looksLikeJson(text)) {
            return JSON;
        }
        String start = text.stripLeading();
        String head = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        if (language.equals("html") || head.startsWith("<!doctype html") || head.startsWith("<html")) {
            return "text/html";
        }
        if (language.equals("xml") || head.startsWith("<?xml")) {
            return "application/xml";
        }
        return switch (language) {
            case "json" -> JSON;
            case "javascript" -> "application/javascript";
            default -> "text/plain";
        };
    }

    /** Returns whether bodies of this type are binary, so that a collection only contains garbled text. */
    static boolean isBinary(String mediaType) {
        return BINARY.matcher(mediaType).matches();
    }

    static boolean isJson(String mediaType) {
        return mediaType.endsWith("json") || mediaType.contains("+json");
    }
}
