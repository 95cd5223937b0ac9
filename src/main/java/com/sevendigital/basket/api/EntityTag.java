package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Basket;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The basket's version as an entity tag (RFC 9110, section 8.8.3): {@code "7"}. */
final class EntityTag {

    /** A version that no basket has. */
    private static final long NO_VERSION = -1;

    private static final Pattern ONE_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private EntityTag() {}

    static String of(Basket basket) {
        return "\"" + basket.version() + "\"";
    }

    /** Whether the header is {@code *}, which every version matches; Spring takes it for no match in a GET. */
    static boolean isAny(@Nullable String header) {
        return "*".equals(header);
    }

    /**
     * The version that an {@code If-Match} header names; one that no basket has when the tag is weak, since those never
     * match (RFC 9110, section 13.1.1), or is none of this service's. Empty when the header is absent or {@code *},
     * which name no version.
     *
     * @throws InvalidRequest when the header is not one entity tag
     */
    static Optional<Long> version(@Nullable String ifMatch) {
        if (ifMatch == null || isAny(ifMatch)) {
            return Optional.empty();
        }
        var tag = ONE_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidRequest("If-Match must be one entity tag in quotes, such as \"7\".");
        }
        var ours = tag.group(1) == null && VERSION.matcher(tag.group(2)).matches();
        return Optional.of(ours ? Long.parseLong(tag.group(2)) : NO_VERSION);
    }
}
