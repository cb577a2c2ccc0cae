package io.orderwright.broker.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.error.CallFailure;
import io.orderwright.error.NotFoundException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hashes that stand for account numbers in Schwab's paths: asked for once, and again only for a number that is not
 * among them. Numbers are never shown. Safe for any number of threads.
 */
final class AccountHashes {
    private final Supplier<Attempt.Answered> asks;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Map<String, String> known;

    /**
     * Creates the hashes, without asking yet.
     *
     * @param asks sends {@link SchwabCalls#accountNumbers()} and gives the successful reply, or throws
     */
    AccountHashes(Supplier<Attempt.Answered> asks) {
        this.asks = asks;
    }

    /**
     * The hash of an account.
     *
     * @param number the account's number, or already its hash
     * @throws NotFoundException if the login has no such account
     */
    String hash(String number) {
        Map<String, String> hashes = hashes();
        String hash = hashes.containsValue(number) ? number : hashes.get(number);
        if (hash != null) {
            return hash;
        }
        String later = ask(hashes).get(number);
        if (later == null) {
            CallFailure failure = CallFailure.of(SchwabErrors.BROKER, "read account numbers");
            throw new NotFoundException(
                    "The login has no account of that number at " + SchwabErrors.BROKER
                            + "; check the number, and which accounts were ticked at the login",
                    failure);
        }
        return later;
    }

    /** The hash of an account's number; empty text where it is not known. Asks at most once. */
    String hashOrNone(String number) {
        return hashes().getOrDefault(number, "");
    }

    /** {@return every account's hash, in Schwab's order} */
    List<String> all() {
        return List.copyOf(hashes().values());
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = known;
        return hashes == null ? ask(null) : hashes;
    }

    /** Asks, unless another thread has done so since. */
    private Map<String, String> ask(@Nullable Map<String, String> seen) {
        lock.lock();
        try {
            Map<String, String> hashes = known;
            if (hashes == null || hashes.equals(seen)) {
                hashes = SchwabErrors.REPLIES.of("read account numbers", asks.get(), AccountHashes::read);
                known = hashes;
            }
            return hashes;
        } finally {
            lock.unlock();
        }
    }

    private static Map<String, String> read(String json) throws UnreadableJsonException {
        JsonNode list = ReplyJson.tree(json);
        if (!list.isArray()) {
            throw UnreadableJsonException.of("the reply", "must be a list of accounts");
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode account : list) {
            String number = ReplyJson.text(account, "accountNumber")
                    .orElseThrow(() -> UnreadableJsonException.of("accountNumber", "must be there"));
            hashes.put(
                    number,
                    ReplyJson.text(account, "hashValue")
                            .orElseThrow(() -> UnreadableJsonException.of("hashValue", "must be there")));
        }
        return hashes;
    }

    /** {@return nothing that names an account} */
    @Override
    public String toString() {
        Map<String, String> hashes = known;
        return "AccountHashes[" + (hashes == null ? "not asked" : hashes.size() + " accounts") + "]";
    }
}
