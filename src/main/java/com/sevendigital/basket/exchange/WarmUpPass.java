package com.sevendigital.basket.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By which this instance knows its own calls while it warms up: a random secret that nobody outside this process is told,
 * and that is good for nothing once the warm-up has ended.
 */
public final class WarmUpPass {

    /** The header that shows it. */
    public static final String HEADER = "Warm-Up-Pass";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile @Nullable String secret;

    /** From now on there is one. */
    public String issue() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var issued = HexFormat.of().formatHex(bytes);
        secret = issued;
        return issued;
    }

    /** From now on there is none. */
    public void withdraw() {
        secret = null;
    }

    /** Whether that is the one. */
    public boolean is(@Nullable String shown) {
        var issued = secret;
        return issued != null && shown != null && MessageDigest.isEqual(bytes(issued), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
