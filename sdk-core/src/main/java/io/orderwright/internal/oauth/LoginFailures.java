package io.orderwright.internal.oauth;

import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Call;

/** The exceptions of logins that fail before a broker is asked. */
public final class LoginFailures {
    private LoginFailures() {}

    /** {@return that nobody can be logged in so, with a code of ours} */
    public static AuthenticationException login(String broker, String code, String what) {
        return of(broker, TokenCalls.login(""), code, what);
    }

    /** {@return that no token can be renewed so, with a code of ours} */
    public static AuthenticationException renewal(String broker, String code, String what) {
        return of(broker, TokenCalls.renewal(""), code, what);
    }

    private static AuthenticationException of(String broker, Call call, String code, String what) {
        CallFailure failure = CallFailure.of(broker, call.operation()).withWords(code, what);
        return new AuthenticationException(call.operation() + " at " + broker + ": " + what, failure);
    }
}
