package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CapabilitiesTableTest {
    @Test
    void the_page_is_what_the_program_prints() throws IOException {
        Output output = new Output();
        CapabilitiesTable.print(output.stream());

        String page = Files.readString(Path.of("").toAbsolutePath().getParent().resolve("docs/capabilities.md"));

        assertThat(page).endsWith("\n\n" + output.text());
        assertThat(output.text())
                .contains("| Schwab | tastytrade | Tektii Gateway |", "| `MARKET` | yes | yes | yes |");
    }
}
