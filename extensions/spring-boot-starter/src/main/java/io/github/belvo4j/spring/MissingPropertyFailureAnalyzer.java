package io.github.belvo4j.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains at startup which property is missing, and how to provide it. */
final class MissingPropertyFailureAnalyzer extends AbstractFailureAnalyzer<MissingPropertyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingPropertyException cause) {
        String property = cause.property();
        String instead = property.startsWith("belvo.webhooks")
                ? "If no value is set in Belvo's dashboard, set belvo.webhooks.accept-all=true"
                : "If the credentials come from elsewhere, declare a BelvoBuilderCustomizer or a Belvo bean";
        return new FailureAnalysis(cause.getMessage(), "Set the property " + property + ". " + instead + ".", cause);
    }
}
