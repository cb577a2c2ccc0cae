package io.orderwright.internal.oauth;

import io.orderwright.error.AuthenticationException;
import io.orderwright.internal.engine.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The way of a person to a broker's login page and back with a code. Source: RFC 6749, section 4.1. */
public final class CodeFlow {
    private static final int STATE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeFlow() {}

    /** {@return a new random state, which nobody can guess} */
    public static String newState() {
        byte[] random = new byte[STATE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** {@return the address of a login page with its parameters} */
    public static URI page(String address, List<Call.Pair> parameters) {
        return URI.create(address + "?"
                + parameters.stream()
                        .map(pair -> pair.name() + "=" + encoded(pair.value()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The code that a person came back with.
     *
     * @param broker the broker's name
     * @param address the whole address that the person came back to
     * @param state the state that the person was sent off with
     * @return the code, decoded
     * @throws AuthenticationException if the state is another one, the person said no, or there is no code
     */
    public static String code(String broker, String address, String state) {
        Callback back = read(broker, Objects.requireNonNull(address, "address"));
        boolean ours = MessageDigest.isEqual(
                back.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw LoginFailures.login(
                    broker, "state_mismatch", "the address does not carry the state that was sent: begin anew");
        }
        if (!back.error().isEmpty()) {
            throw LoginFailures.login(broker, back.error(), "the login was not granted: begin anew");
        }
        if (back.code().isEmpty()) {
            throw LoginFailures.login(broker, "code_missing", "the address carries no code: give the whole address");
        }
        return back.code();
    }

    private static Callback read(String broker, String address) {
        try {
            return Callback.read(address);
        } catch (IllegalArgumentException e) {
            throw LoginFailures.login(broker, "address_unreadable", "the address can't be read: copy all of it");
        }
    }
}
