package io.orderwright.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are hidden however a text writes them. The forms are those of RFC 3986, RFC 8259 and HTML. */
class KnownSecretsTest {
    /** With a slash, a plus, a quote, a backslash, a blank and a letter that is not ASCII. */
    private static final String SECRET = "a/b+c\"d\\e fü";

    private final KnownSecrets secrets = KnownSecrets.of(List.of(SECRET, "", "abc", "abcdef"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b+c\"d\\e fü",
                "a%2Fb%2Bc%22d%5Ce%20f%C3%BC",
                "a%2fb%2bc%22d%5ce+f%c3%bc",
                "a%252Fb%252Bc%2522d%255Ce%2520f%25C3%25BC",
                "a\\/b+c\\\"d\\\\e f\\u00fc",
                "a\\u002fb\\u002Bc\\u0022d\\u005ce\\u0020f\\u00FC",
                "a\\\\/b+c\\\\\\\"d\\\\\\\\e f\\\\u00fc",
                "a&#47;b&#43;c&#34;d&#92;e&#32;f&#252;",
                "&#x61;&#x2F;&#x62;&#x2B;&#x63;&#x22;&#x64;&#x5C;&#x65;&#x20;&#x66;&#xFC;"
            })
    void a_secret_is_hidden_in_every_form(String form) {
        assertThat(secrets.hidden("said: " + form + ".")).isEqualTo("said: [hidden].");
    }

    @Test
    void the_longer_of_two_secrets_goes_first_and_every_place_is_hidden() {
        assertThat(secrets.hidden("abcdef, abc and abcd")).isEqualTo("[hidden], [hidden] and [hidden]d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "A/B+C\"D\\E FÜ", "%61 b", "a%2Fb%2Bc", "[hidden]"})
    void what_is_no_secret_stays(String text) {
        assertThat(secrets.hidden(text)).isEqualTo(text);
    }

    @Test
    void shows_none_as_text() {
        assertThat(secrets).hasToString("3 known secrets");
    }
}
