package io.github.belvo4j.guide.integration;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.ConsentPermission;
import io.github.belvo4j.model.CreateTokenRequest;
import io.github.belvo4j.model.WidgetBranding;
import io.github.belvo4j.model.WidgetCallbackUrls;
import io.github.belvo4j.model.WidgetConsent;
import io.github.belvo4j.model.WidgetIdentification;
import io.github.belvo4j.model.WidgetResource;
import io.github.belvo4j.model.WidgetSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

record WidgetAddress(Belvo belvo, String home) {

    /** Where to send the browser. The token in it is a secret: don't log it. */
    URI of(String cpf, String name, String externalId) {
        String access = belvo.createWidgetToken(request(cpf, name)).getAccess();
        return URI.create("https://widget.belvo.io/?locale=pt&access_token=%s&external_id=%s"
                .formatted(encoded(access), encoded(externalId)));
    }

    private CreateTokenRequest request(String cpf, String name) {
        return new CreateTokenRequest()
                .scopes("read_institutions,write_links,read_consents,write_consents,"
                        + "write_consent_callback,delete_consents")
                .fetchResources(List.of(WidgetResource.OWNERS, WidgetResource.ACCOUNTS, WidgetResource.TRANSACTIONS))
                .staleIn("90d")
                .widget(new WidgetSettings()
                        .openfinanceFeature("consent_link_creation")
                        .callbackUrls(new WidgetCallbackUrls()
                                .success(home + "/belvo/success")
                                .exit(home + "/belvo/exit")
                                .event(home + "/belvo/error"))
                        .branding(new WidgetBranding()
                                .companyName("Acme Crédito")
                                .companyIcon(home + "/icon.svg")
                                .companyLogo(home + "/logo.svg")
                                .companyTermsUrl(home + "/privacidade"))
                        .consent(new WidgetConsent()
                                .purpose("Análise de crédito para o seu pedido de empréstimo.")
                                .termsAndConditionsUrl(home + "/termos")
                                .permissions(List.of(
                                        ConsentPermission.REGISTER,
                                        ConsentPermission.ACCOUNTS,
                                        ConsentPermission.CREDIT_CARDS,
                                        ConsentPermission.CREDIT_OPERATIONS))
                                .identificationInfo(List.of(new WidgetIdentification()
                                        .type("CPF")
                                        .number(cpf)
                                        .name(name)))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
