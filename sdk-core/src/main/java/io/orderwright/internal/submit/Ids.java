package io.orderwright.internal.submit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that suit every broker, and keys that name an account without telling it. */
public final class Ids {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 26;
    private static final int KEY_BYTES = 16;
    /** Drawing is slow by the call and by the byte, and nearly always this is enough. */
    private static final int DRAWN_AT_ONCE = LENGTH + 4;

    /** The largest multiple of the alphabet's size that a byte can hold. */
    private static final int FAIR_BELOW = 256 / ALPHABET.length() * ALPHABET.length();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id: random from its first character, because some venues keep only those. */
    public static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        byte[] drawn = new byte[DRAWN_AT_ONCE];
        while (id.length() < LENGTH) {
            RANDOM.nextBytes(drawn);
            for (int i = 0; i < drawn.length && id.length() < LENGTH; i++) {
                int at = Byte.toUnsignedInt(drawn[i]);
                // What is beyond is drawn again, so that no character is likelier than another.
                if (at < FAIR_BELOW) {
                    id.append(ALPHABET.charAt(at % ALPHABET.length()));
                }
            }
        }
        return id.toString();
    }

    /** A hash of an account at an address of a broker; the account can't be read from it. */
    public static String accountKey(String broker, String baseUrl, String account) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((broker + "\n" + baseUrl + "\n" + account).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
