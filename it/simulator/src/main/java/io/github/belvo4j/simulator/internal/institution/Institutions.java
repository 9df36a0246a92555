package io.github.belvo4j.simulator.internal.institution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The institutions besides the one in the document's example: those of Belvo's sandbox, and similar ones. */
public final class Institutions {
    public static final String COLLECTION = "/api/institutions/";

    private static final List<Institution> LISTED = Stream.of(
                    Map.entry("Gringotts", "gringotts_co_retail gringotts_mx_retail gringotts_br_retail"),
                    Map.entry("Erebor", "erebor_mx_retail erebor_co_retail erebor_br_retail erebor_cl_retail"),
                    Map.entry("Heimdall", "heimdall_mx_retail heimdall_co_retail heimdall_br_retail"),
                    Map.entry("Gotham", "gotham_mx_business gotham_co_business gotham_br_business gotham_cl_business"),
                    Map.entry("Ironbank", "ironbank_br_retail ironbank_br_business ironbank_mx_retail"),
                    Map.entry("Open Finance Mock Bank", "ofmockbank_br_retail"),
                    Map.entry("Frailejón", "frailejon_co_retail"),
                    Map.entry("Planet", "planet_mx planet_mx_retail planet_mx_employment"),
                    Map.entry(
                            "Tatooine", "tatooine_mx_retail tatooine_mx_fiscal tatooine_co_fiscal tatooine_cl_fiscal"),
                    Map.entry("SAT", "sat_mx_fiscal"),
                    Map.entry("IMSS", "imss_mx_employment"),
                    Map.entry("ISSSTE", "issste_mx_employment"),
                    Map.entry("INSS", "inss_br_employment"))
            .flatMap(entry -> Stream.of(entry.getValue().split(" ")).map(name -> new Institution(name, entry.getKey())))
            .toList();

    private Institutions() {}

    /**
     * Returns the institutions as the API shows them.
     *
     * @param template the institution in the document's example
     */
    public static Stream<ObjectNode> json(ObjectNode template) {
        return IntStream.range(0, LISTED.size()).mapToObj(i -> json(template, LISTED.get(i), i + 1));
    }

    /** Returns the document's institution with the resources that it offers. */
    public static ObjectNode withProducts(ObjectNode institution) {
        Products.named(Json.text(institution, "name", "")).forEach(institution.putArray("resources")::add);
        return institution;
    }

    private static ObjectNode json(ObjectNode template, Institution institution, int id) {
        String site = institution.displayName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String statics = "https://statics.example/" + site + "/";
        boolean isOpenFinance =
                institution.country().equals("BR") && institution.type().equals("bank");
        ObjectNode json = template.deepCopy()
                .put("id", id)
                .put("name", institution.name())
                .put("type", institution.type())
                .put("website", "https://www." + site + ".example")
                .put("display_name", institution.displayName())
                .put("logo", statics + "logo.svg")
                .put("icon_logo", statics + "icon.svg")
                .put("text_logo", statics + "text.svg")
                .put("integration_type", isOpenFinance ? "openfinance" : "credentials");
        json.set("country_codes", Json.array().add(institution.country()));
        Products.named(institution.name()).forEach(json.putArray("resources")::add);
        if (!isOpenFinance) {
            json.putNull("openbanking_information");
            ArrayNode login = json.putArray("form_fields");
            login.add(field("username", "text", "Usuario")).add(field("password", "password", "Contraseña"));
        }
        return json;
    }

    private static ObjectNode field(String name, String type, String label) {
        return Json.object()
                .put("name", name)
                .put("type", type)
                .put("label", label)
                .put("validation", "^.+$")
                .put("placeholder", "")
                .put("validation_message", "Escribe tu " + label.toLowerCase(Locale.ROOT));
    }
}
