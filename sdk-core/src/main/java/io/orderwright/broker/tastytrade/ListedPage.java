package io.orderwright.broker.tastytrade;

import io.orderwright.internal.client.PageReader;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one page of a listing of orders, and knows which comes next. A page is held until it was read whole. */
final class ListedPage implements PageReader {
    /** Far more than 200 orders need; a page without an end must not fill the memory. */
    private static final int LONGEST = 32 * 1024 * 1024;

    private final Call call;
    private final OrderParser parser;
    private final Consumer<? super TastytradeOrder> each;
    private Optional<Call> next = Optional.empty();

    /**
     * Creates a reader.
     *
     * @param call the call whose reply it reads
     * @param parser reads orders
     * @param each takes each order
     */
    ListedPage(Call call, OrderParser parser, Consumer<? super TastytradeOrder> each) {
        this.call = call;
        this.parser = parser;
        this.each = each;
    }

    @Override
    public void read(InputStream body) throws IOException {
        OrderPage page = read(body, parser);
        int asked = call.query().stream()
                .filter(pair -> pair.name().equals(TastytradeSearch.PAGE))
                .map(pair -> Integer.parseInt(pair.value()))
                .findFirst()
                .orElse(0);
        if (page.next().orElse(asked + 1) != asked + 1) {
            throw UnreadableJsonException.of("page-offset", "must be the page that was asked for");
        }
        next = page.next().isPresent() ? Optional.of(TastytradeCalls.page(call, asked + 1)) : Optional.empty();
        page.orders().forEach(each);
    }

    static OrderPage read(InputStream body, OrderParser parser) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST);
        if (bytes.length == LONGEST) {
            throw new UnreadableJsonException("a page is longer than " + LONGEST + " bytes");
        }
        return parser.page(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Call> next() {
        return next;
    }
}
