package com.sevendigital.basket.domain;

/**
 * Text that people can read, such as the store's id of a user, as the contract's {@code VisibleText} has it: it is not blank, and has no control, format or
 * private characters. The characters are named one by one, since not all who read the contract know their categories.
 */
public final class VisibleText {

    private static final String UNSEEN =
            "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2"
                    + "\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufeff\\ufff0-\\ufffb\\ufffe\\uffff";

    private static final String SPACES = " \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
    /** A regular expression for it. */
    public static final String PATTERN = "(?=[" + SPACES + "]*+[^" + SPACES + "])[^" + UNSEEN + "\\p{Cs}]{1,64}";

    /** The same in words. */
    public static final String SAID = "must be 1 to 64 characters without control characters";

    private VisibleText() {}
}
