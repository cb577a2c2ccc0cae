package io.orderwright.broker.schwab;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process that changes a token file again and again, or holds its lock until it is ended. */
public final class TokenChanger {
    private TokenChanger() {}

    public static void main(String[] arguments) {
        TokenStore store = TokenStore.file(Path.of(arguments[0]));
        if (arguments[1].equals("hold")) {
            store.update(TokenChanger::hold, Duration.ofSeconds(30));
            return;
        }
        for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
            store.update(TokenStoreTest::next, Duration.ofSeconds(60));
        }
    }

    private static SchwabLogin hold(Optional<SchwabLogin> kept) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("holding\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (System.in.read() >= 0) {
                throw new IllegalStateException("nobody writes to this process");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.orElseThrow();
    }
}
