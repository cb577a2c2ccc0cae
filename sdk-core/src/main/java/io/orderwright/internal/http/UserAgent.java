package io.orderwright.internal.http;

import java.util.Optional;
import okhttp3.OkHttp;

/** Says who calls: us, what we run on, and the user's application where it has a name. */
final class UserAgent {
    private static final String UNRELEASED = "dev";

    private UserAgent() {}

    static String of(Optional<String> application) {
        application.ifPresent(UserAgent::requireToken);
        return "orderwright/" + version() + " (java/" + Runtime.version().feature() + "; okhttp/" + OkHttp.VERSION + ")"
                + application.map(name -> " app/" + name).orElse("");
    }

    private static String version() {
        return Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
                        .flatMap(java.lang.module.ModuleDescriptor::rawVersion))
                .orElse(UNRELEASED);
    }

    private static void requireToken(String name) {
        if (!name.matches("[!-~]+( [!-~]+)*")) {
            throw new IllegalArgumentException(
                    "The application's name goes into a header: give visible ASCII characters, such as"
                            + " my-strategy/1.2");
        }
    }
}
