package io.github.belvo4j.postman.redaction;

import io.github.belvo4j.postman.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes secrets in a collection. */
public final class Secrets {
    /** The replacement for a secret. */
    public static final String MASK = "********";

    private static final Set<String> NAMES = WordList.of("""
            accesskey accesstoken apikey authorization authtoken bearer clientassertion clientsecret cookie
            credential credentials csrftoken cvc cvv encryptionkey idtoken jwt otp passcode passphrase passwd
            password pin privatekey pwd refreshtoken secret secretkey sessionid sessiontoken setcookie signature
            signingkey signingsecret token webhooksecret xaccesstoken xapikey xauthtoken xcsrftoken hmac sig xhmac
            accountkey sharedaccesskey sharedaccesssignature xamzcredential
            """);

    /** Paging and counting tokens, which aren't secrets. */
    private static final Pattern HARMLESS_TOKEN = Pattern.compile(
            ".*(?:page|paging|pagination|next|prev|previous|continuation|cursor|sync|skip|scroll|resume|max|min|total)token");

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

    /** Every secret that is recognizable by its format contains one of these strings, and checking for them is fast. */
    private static final String[] HINTS = {
        "eyJ",
        "npm_",
        "hf_",
        "sk-",
        "PMAK-",
        "shpat_",
        "ya29.",
        "hooks.slack.com/",
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
        "Bearer "
    };

    private static final Pattern VALUE = Pattern.compile("(?:"
            + "eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*" // a JSON web token
            + "|(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|(?:sk|pk|rk)_(?:live|test)_\\w{8,}"
            + "|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}"
            + "|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{30,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?"
            + "|(?:Basic|Bearer) (?=[\\w+/=.-]*\\d)[\\w+/=.-]{12,}"
            + "|npm_[A-Za-z0-9]{30,}|hf_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|PMAK-[a-f0-9-]{20,}|shpat_[a-f0-9]{20,}"
            + "|ya29\\.[\\w-]{20,}|(?<=hooks\\.slack\\.com/services/)[\\w/]{10,}"
            + "|(?<=://)[^\\s/@:?#\"'<>{}]*:[^\\s/@?#\"'<>{}]+@)");

    /** An assignment in the query of a URL, or in a connection string. */
    private static final Pattern ASSIGNED = Pattern.compile("(?<=[?&;]|^|\\s)([\\w.-]{2,40}=)([^&;#\\s\"'<>{}*]{3,})");

    /** Values that are secrets if the name is ambiguous: letters mixed with digits, unlike ordinary words. */
    private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*[a-zA-Z]).{12,}");

    private Secrets() {}

    /** Returns whether a name indicates that its values are secrets. */
    public static boolean isSecretName(String name) {
        String plain = plain(name);
        if (NAMES.contains(plain)) {
            return true;
        }
        if (plain.endsWith("token")) {
            return !HARMLESS_TOKEN.matcher(plain).matches();
        }
        if (plain.startsWith("x") && plain.endsWith("signature")) {
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

    /**
     * Returns whether a query parameter with this name and value is a secret, although the name alone doesn't indicate
     * that.
     */
    static boolean isSecretParameter(String name, String value) {
        return plain(name).equals("code") && MIXED.matcher(value).matches();
    }

    /** Returns whether a name indicates that its values are passwords, which are entered and never displayed. */
    public static boolean isPasswordName(String name) {
        String plain = plain(name);
        return plain.endsWith("password") || plain.equals("passwd") || plain.endsWith("secret") || plain.equals("pwd");
    }

    /** Returns the letters and digits of a name, in lowercase. */
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

    /** Returns whether the text contains a secret that is recognizable by its format. */
    public static boolean containsSecret(String text) {
        return text.length() >= 8 && (hasHint(text) && VALUE.matcher(text).find() || assigns(text));
    }

    /** Returns whether an assignment in the text has a secret as its value. */
    private static boolean assigns(String text) {
        Matcher assigned = ASSIGNED.matcher(text.indexOf('=') > 0 ? text : "");
        while (assigned.find()) {
            if (isOfSecret(assigned.toMatchResult())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSecret(MatchResult assigned) {
        String name = assigned.group(1).substring(0, assigned.group(1).length() - 1);
        return isSecretName(name) || isSecretParameter(name, assigned.group(2));
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

    /** Returns the text with all secrets in it replaced. */
    public static String mask(String text) {
        if (!containsSecret(text)) {
            return text;
        }
        return ASSIGNED.matcher(VALUE.matcher(text).replaceAll(MASK))
                .replaceAll(assigned ->
                        Matcher.quoteReplacement(isOfSecret(assigned) ? assigned.group(1) + MASK : assigned.group()));
    }
}
