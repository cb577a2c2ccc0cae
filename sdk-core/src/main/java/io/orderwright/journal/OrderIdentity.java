package io.orderwright.journal;

/**
 * What makes two orders look the same at a broker. While an intent is unresolved its key shuts out equal orders.
 *
 * @param key the identity key: account, structure, legs and order type, hashed by the caller to at most 400 characters
 * @param fingerprintVersion the version of the rules that made key and fingerprint
 * @param fingerprint what an order at the broker is compared with, in the caller's own form
 */
public record OrderIdentity(String key, int fingerprintVersion, String fingerprint) {

    /**
     * Checks the parts.
     *
     * @throws JournalException with {@code INVALID_TEXT} when the key is empty, too long or not text
     */
    public OrderIdentity {
        Checks.text(key, "identity key", Checks.IDENTITY_KEY);
        Checks.notNegative(fingerprintVersion, "fingerprintVersion");
        Checks.whole(fingerprint, "fingerprint");
    }
}
