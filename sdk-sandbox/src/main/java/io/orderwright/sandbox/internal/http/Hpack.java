package io.orderwright.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HPACK (RFC 7541) for one connection: reads any header block, and writes blocks that need no table. */
final class Hpack {
    private static final int DEFAULT_TABLE = 4096;
    private static final int ENTRY_OVERHEAD = 32;
    private static final List<Header> STATIC = staticTable();

    private final List<Header> dynamic = new ArrayList<>();
    private int most = DEFAULT_TABLE;

    /**
     * A header.
     *
     * @param name its name, in lower case
     * @param value its value
     */
    record Header(String name, String value) {
        int size() {
            return name.length() + value.length() + ENTRY_OVERHEAD;
        }
    }

    private static List<Header> staticTable() {
        String entries = ":authority|:method=GET|:method=POST|:path=/|:path=/index.html|:scheme=http|:scheme=https"
                + "|:status=200|:status=204|:status=206|:status=304|:status=400|:status=404|:status=500"
                + "|accept-charset|accept-encoding=gzip, deflate|accept-language|accept-ranges|accept"
                + "|access-control-allow-origin|age|allow|authorization|cache-control|content-disposition"
                + "|content-encoding|content-language|content-length|content-location|content-range|content-type"
                + "|cookie|date|etag|expect|expires|from|host|if-match|if-modified-since|if-none-match|if-range"
                + "|if-unmodified-since|last-modified|link|location|max-forwards|proxy-authenticate"
                + "|proxy-authorization|range|referer|refresh|retry-after|server|set-cookie"
                + "|strict-transport-security|transfer-encoding|user-agent|vary|via|www-authenticate";
        List<Header> table = new ArrayList<>();
        for (String entry : entries.split("\\|", -1)) {
            int mark = entry.indexOf('=');
            table.add(
                    new Header(mark < 0 ? entry : entry.substring(0, mark), mark < 0 ? "" : entry.substring(mark + 1)));
        }
        return List.copyOf(table);
    }

    List<Header> decode(byte[] block) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(block);
        List<Header> headers = new ArrayList<>();
        for (int first = in.read(); first >= 0; first = in.read()) {
            if ((first & 0x80) != 0) {
                headers.add(entry(integer(in, first, 7)));
            } else if ((first & 0xC0) == 0x40) {
                Header header = literal(in, integer(in, first, 6));
                headers.add(header);
                remember(header);
            } else if ((first & 0xE0) == 0x20) {
                most = integer(in, first, 5);
                evict();
            } else {
                headers.add(literal(in, integer(in, first, 4)));
            }
        }
        return headers;
    }

    private Header entry(int index) throws IOException {
        if (index >= 1 && index <= STATIC.size()) {
            return STATIC.get(index - 1);
        }
        int place = index - STATIC.size() - 1;
        if (place < 0 || place >= dynamic.size()) {
            throw new IOException("no header at index " + index);
        }
        return dynamic.get(place);
    }

    private Header literal(ByteArrayInputStream in, int nameIndex) throws IOException {
        String name = nameIndex == 0 ? string(in) : entry(nameIndex).name();
        return new Header(name, string(in));
    }

    private void remember(Header header) {
        dynamic.add(0, header);
        evict();
    }

    private void evict() {
        int size = dynamic.stream().mapToInt(Header::size).sum();
        while (size > most && !dynamic.isEmpty()) {
            size -= dynamic.remove(dynamic.size() - 1).size();
        }
    }

    private static int integer(ByteArrayInputStream in, int first, int prefix) throws IOException {
        int mask = (1 << prefix) - 1;
        int value = first & mask;
        if (value < mask) {
            return value;
        }
        for (int shift = 0; shift < 28; shift += 7) {
            int next = required(in);
            value += (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("an integer is too long");
    }

    private static int required(ByteArrayInputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("a header block ends early");
        }
        return next;
    }

    private static String string(ByteArrayInputStream in) throws IOException {
        int first = required(in);
        int length = integer(in, first, 7);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a header block ends early");
        }
        byte[] plain = (first & 0x80) == 0 ? bytes : Huffman.decode(bytes);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Writes every header as a literal that is not remembered. */
    static byte[] encode(List<Header> headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        for (Header header : headers) {
            out.write(0);
            string(out, header.name());
            string(out, header.value());
        }
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int rest = bytes.length;
        if (rest < 0x7F) {
            out.write(rest);
        } else {
            out.write(0x7F);
            rest -= 0x7F;
            while (rest >= 0x80) {
                out.write((rest & 0x7F) | 0x80);
                rest >>= 7;
            }
            out.write(rest);
        }
        out.writeBytes(bytes);
    }
}
