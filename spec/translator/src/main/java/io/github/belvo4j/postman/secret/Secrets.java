package io.github.belvo4j.postman.secret;

import io.github.belvo4j.postman.words.WordList;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what people should not have left in a collection. */
public final class Secrets {
    /** What stands where a secret stood. */
    public static final String MASK = "********";

    private static final Set<String> NAMES = WordList.of("""
            accesskey accesstoken apikey authorization authtoken bearer clientassertion clientsecret cookie
            credential credentials csrftoken cvc cvv encryptionkey idtoken jwt otp passcode passphrase passwd
            password pin privatekey pwd refreshtoken secret secretkey sessionid sessiontoken setcookie signature
            signingkey signingsecret token webhooksecret xaccesstoken xapikey xauthtoken xcsrftoken
            """);

    private static final Pattern ENDING = Pattern.compile(
            ".*(?:password|passwd|secret|secretkey|privatekey|apikey|accesskey|accesstoken|refreshtoken|authtoken"
                    + "|bearertoken|apitoken)\\d?");

    private static final Pattern VALUE = Pattern.compile("(?:"
            + "eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*" // a JSON web token
            + "|(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|(?:sk|pk|rk)_(?:live|test)_\\w{8,}"
            + "|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}"
            + "|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{30,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?"
            + "|(?:Basic|Bearer) [\\w+/=.-]{12,}"
            + "|(?<=://)[^\\s/@:\"'<>{}]*:[^\\s/@\"'<>{}]+@)");

    private Secrets() {}

    /** Whether values under this name are secrets, as far as a name tells. */
    public static boolean isSecretName(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return NAMES.contains(plain) || ENDING.matcher(plain).matches();
    }

    /** Whether values under this name are passwords: secrets that are typed and never shown. */
    public static boolean isPasswordName(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.endsWith("password") || plain.equals("passwd") || plain.endsWith("secret") || plain.equals("pwd");
    }

    /** Whether the text holds something that is a secret by its form. */
    public static boolean containsSecret(String text) {
        return text.length() >= 8 && VALUE.matcher(text).find();
    }

    /** The text with each secret in it replaced. */
    public static String mask(String text) {
        return containsSecret(text) ? VALUE.matcher(text).replaceAll(MASK) : text;
    }
}
