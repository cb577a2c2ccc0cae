package io.orderwright.journal;

/**
 * Where ids are unique: one account at one address of one broker.
 *
 * <p>A value; safe to share between threads.
 *
 * @param broker the broker's short name, at most 64 characters
 * @param baseUrl the address that the client talks to, at most 300 characters; a sandbox is not the real thing
 * @param accountKey a keyed hash of the account, at most 128 characters; never the account number itself
 */
public record AccountScope(String broker, String baseUrl, String accountKey) {

    /**
     * Checks the parts.
     *
     * @throws JournalException with {@code INVALID_TEXT} when a part is empty, too long or not text
     */
    public AccountScope {
        Checks.text(broker, "broker", Checks.BROKER);
        Checks.text(baseUrl, "baseUrl", Checks.BASE_URL);
        Checks.text(accountKey, "accountKey", Checks.ACCOUNT_KEY);
    }
}
