package io.github.belvo4j.simulator.internal.mfa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A challenge: a further authentication factor that an institution requires.
 *
 * @param value the value from which the user derives the token; null if there is none
 */
public record Challenge(
        String type, String instructions, @Nullable String value, boolean expectsInput) {
    public static final Challenge CODE =
            new Challenge("text", "Enter the code that your bank has sent to your phone", null, true);
    public static final Challenge QR = new Challenge(
            "qr",
            "Scan the QR code with your bank's app and enter the code that it shows",
            "https://bank.example/mfa?code=c2ltdWxhdGVk",
            true);
    public static final Challenge NUMERIC = new Challenge(
            "numeric", "Enter this number on your token device, then enter the code that it shows", "12345", true);
    public static final Challenge QUESTION =
            new Challenge("text", "Answer your security question", "What was the name of your first school?", true);
    public static final Challenge INPUTLESS =
            new Challenge("inputless", "Confirm the login in your bank's app", null, false);

    public ObjectNode toJson(String inputFlag) {
        ObjectNode json = Json.object().put("instructions", instructions).put("type", type);
        if (value != null) {
            json.put("value", value);
        }
        return json.put(inputFlag, expectsInput);
    }
}
