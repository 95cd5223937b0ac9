package com.sevendigital.basket.logging;

import java.util.regex.Pattern;

/**
 * The belt beside the braces: whatever a line is made of, it names no basket in full and no credentials, and stays one
 * line. The 32 digits of a trace's id are no basket's id, which has dashes.
 */
final class Redaction {

    private static final Pattern ID =
            Pattern.compile("(\\p{XDigit}{8})-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern CREDENTIALS =
            Pattern.compile("tok_\\w++|(?i:bearer) ++[\\w.~+/=-]++|(?<=consumer_key=)[^&\\s]++");

    /**
     * A signed token, which is JSON in Base64: from there to where its characters end. It is looked for from the start of
     * each run of such characters and nowhere else, so that the longest line takes no longer than its length says.
     */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w.-])([\\w.-]*?)eyJ[\\w.-]{10,}+");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern CONTROL_WITHIN_LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\n\\t]]");

    private Redaction() {}

    /** The text in one line. */
    static String line(String text) {
        return CONTROL.matcher(secrets(text)).replaceAll(" ");
    }

    /** The text with its line breaks, for what has many lines by nature: a stack trace, a thread dump. */
    static String lines(String text) {
        return CONTROL_WITHIN_LINES.matcher(secrets(text)).replaceAll(" ");
    }

    private static String secrets(String text) {
        var withoutIds = ID.matcher(text).replaceAll("$1");
        var withoutTokens = TOKEN.matcher(withoutIds).replaceAll("$1[hidden]");
        return CREDENTIALS.matcher(withoutTokens).replaceAll("[hidden]");
    }
}
