package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.TektiiProvider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Order ids and position ids as the provider writes them. */
final class OrderIds {
    private static final long HIGH = 0x6f77_6b62_0000_4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Profile profile;

    OrderIds(Profile profile) {
        this.profile = profile;
    }

    String of(long id) {
        return profile.hasUuids() ? new UUID(HIGH, VARIANT | id).toString() : Long.toString(id);
    }

    /** {@return the number behind an id, or null if the box never gave such an id} */
    @Nullable
    Long read(String text) {
        if (!profile.hasUuids()) {
            return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        UUID uuid = UUID.fromString(text);
        return uuid.getMostSignificantBits() == HIGH ? uuid.getLeastSignificantBits() & ~VARIANT : null;
    }

    String ofPosition(String symbol) {
        return profile.provider() == TektiiProvider.MOCK ? "mock-pos-" + symbol : symbol + "_position";
    }

    /** {@return the symbol behind a position id; empty if the box never gives such an id} */
    String readPosition(String id) {
        String symbol = id.startsWith("mock-pos-") ? id.substring(9) : id.replaceFirst("_position$", "");
        return ofPosition(symbol).equals(id) ? symbol : "";
    }
}
