package io.github.belvo4j.postman.redaction;

import io.github.belvo4j.postman.language.WordList;
import java.util.List;
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

    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "secret",
            "secretkey",
            "privatekey",
            "apikey",
            "accesskey",
            "accesstoken",
            "refreshtoken",
            "authtoken",
            "bearertoken",
            "apitoken");

    /** One of them is in every secret that shows by its form; looking for them is quick. */
    private static final List<String> HINTS = List.of(
            "eyJ",
            "AKIA",
            "ASIA",
            "_live_",
            "_test_",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xox",
            "AIza",
            "SG.",
            "PRIVATE KEY",
            "Basic ",
            "Bearer ");

    private static final Pattern VALUE = Pattern.compile("(?:"
            + "eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*" // a JSON web token
            + "|(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|(?:sk|pk|rk)_(?:live|test)_\\w{8,}"
            + "|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}"
            + "|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{30,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?"
            + "|(?:Basic|Bearer) (?=[\\w+/=.-]*\\d)[\\w+/=.-]{12,}"
            + "|(?<=://)[^\\s/@:?#\"'<>{}]*:[^\\s/@?#\"'<>{}]+@)");

    private Secrets() {}

    /** Whether values under this name are secrets, as far as a name tells. */
    public static boolean isSecretName(String name) {
        String plain = plain(name);
        if (NAMES.contains(plain)) {
            return true;
        }
        boolean numbered = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
        String word = numbered ? plain.substring(0, plain.length() - 1) : plain;
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether values under this name are passwords: secrets that are typed and never shown. */
    public static boolean isPasswordName(String name) {
        String plain = plain(name);
        return plain.endsWith("password") || plain.equals("passwd") || plain.endsWith("secret") || plain.equals("pwd");
    }

    /** The letters and digits of a name, in lower case. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + ('a' - 'A')));
            }
        }
        return plain.toString();
    }

    /** Whether the text holds something that is a secret by its form. */
    public static boolean containsSecret(String text) {
        return text.length() >= 8 && hasHint(text) && VALUE.matcher(text).find();
    }

    private static boolean hasHint(String text) {
        if (text.contains("://") && text.indexOf('@') > 0) {
            return true;
        }
        for (String hint : HINTS) {
            if (text.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    /** The text with each secret in it replaced. */
    public static String mask(String text) {
        return containsSecret(text) ? VALUE.matcher(text).replaceAll(MASK) : text;
    }
}
