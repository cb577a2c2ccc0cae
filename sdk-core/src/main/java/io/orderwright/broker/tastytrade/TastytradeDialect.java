package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.dialect.Forms;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * tastytrade's dialect, with what it has to be told: the ticks of instruments, a year to read futures by, and what tells
 * the app that sends an order.
 *
 * <p>Immutable; safe to share between threads. {@link Tastytrade#dialect()} describes what it writes and reads. Source:
 * tastytrade Open API, Orders: POST /accounts/{account_number}/orders and …/complex-orders.
 */
public final class TastytradeDialect implements Dialect {
    static final TastytradeDialect USUAL = new TastytradeDialect(TastytradeTicks.usual(), null, null, false);

    static final String ORDERS = "/accounts/{account}/orders";
    static final String COMPLEX_ORDERS = "/accounts/{account}/complex-orders";
    private static final int LONGEST_SOURCE = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2090;

    private final TastytradeTicks ticks;
    private final @Nullable String source;
    private final @Nullable Integer referenceYear;
    private final boolean automated;
    private final Symbols symbols;
    private final Forms forms;

    private TastytradeDialect(
            TastytradeTicks ticks, @Nullable String source, @Nullable Integer referenceYear, boolean automated) {
        this.ticks = ticks;
        this.source = source;
        this.referenceYear = referenceYear;
        this.automated = automated;
        this.symbols = new Symbols(referenceYear);
        this.forms = new Forms(
                WireFields.BROKER,
                (order, refusals) -> Expressible.check(order, symbols, refusals),
                new CanonicalForm(symbols)::of);
    }

    /**
     * This dialect, checking prices against other ticks.
     *
     * @param known the ticks that are known
     * @return the changed dialect
     */
    public TastytradeDialect ticks(TastytradeTicks known) {
        return new TastytradeDialect(Objects.requireNonNull(known, "known"), source, referenceYear, automated);
    }

    /**
     * This dialect, writing what tells the app on every order that is placed (tastytrade's {@code source}).
     *
     * @param app the app's name and version, such as {@code acme/1.2}; at most {@value #LONGEST_SOURCE} characters
     * @return the changed dialect
     * @throws InvalidOrderException if {@code app} is blank or too long
     */
    public TastytradeDialect source(String app) {
        Objects.requireNonNull(app, "app");
        if (app.isBlank() || app.length() > LONGEST_SOURCE) {
            throw InvalidOrderException.of(
                    "source",
                    "must be 1 to " + LONGEST_SOURCE + " characters, not all blank",
                    app.isBlank() ? "blank" : app.length() + " characters",
                    "give the app's name and version, such as acme/1.2");
        }
        return new TastytradeDialect(ticks, app, referenceYear, automated);
    }

    /**
     * This dialect, reading futures as contracts. tastytrade writes the last digit of a future's year alone, as in
     * {@code /ESZ6}; it is taken for the first such year from this one on. Without it, futures are read verbatim, and a
     * contract of another decade is not refused.
     *
     * @param year the present year, or the year of the orders that are read; 2000 to 2090
     * @return the changed dialect
     * @throws InvalidOrderException if {@code year} is outside of that
     */
    public TastytradeDialect referenceYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidOrderException.of(
                    "referenceYear",
                    "must be " + FIRST_YEAR + " to " + LAST_YEAR,
                    Integer.toString(year),
                    "give the present year");
        }
        return new TastytradeDialect(ticks, source, year, automated);
    }

    /**
     * This dialect, saying of every order that is placed that a program decided on it (tastytrade's {@code
     * automated-source}).
     *
     * @return the changed dialect
     */
    public TastytradeDialect automatedSource() {
        return new TastytradeDialect(ticks, source, referenceYear, true);
    }

    @Override
    public String broker() {
        return WireFields.BROKER;
    }

    @Override
    public Capabilities capabilities() {
        return TastytradeCapabilities.ALL;
    }

    @Override
    public OrderSpec canonical(OrderSpec order) {
        return forms.canonical(order);
    }

    @Override
    public OrderPlan plan(OrderSpec order, Placement how) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(how, "how");
        Refusals refusals = new Refusals(WireFields.BROKER);
        PlacementRules.check(how, refusals);
        Stamp stamp = new Stamp(how.clientOrderId().orElse(null), source, automated);
        String body = encode(order, stamp, refusals);
        String path = order instanceof SingleOrder ? ORDERS : COMPLEX_ORDERS;
        return new OrderPlan(List.of(new Request("place", path, body, "", how.clientOrderId())));
    }

    @Override
    public String encode(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        return encode(order, Stamp.NONE, new Refusals(WireFields.BROKER));
    }

    private String encode(OrderSpec order, Stamp stamp, Refusals refusals) {
        Expressible.check(order, symbols, refusals);
        Accepted.check(order, symbols, ticks, refusals);
        refusals.throwIfAny();
        return forms.bounded(OrderEncoder.encode(Commonplace.is(order) ? order : forms.of(order), stamp));
    }

    @Override
    public OrderSpec decode(String json) {
        return forms.decode(json, value -> new OrderDecoder(symbols).decode(forms.single(value)));
    }

    @Override
    public Placement placementIn(String json) {
        return forms.read(json, value -> {
            JsonFields node = OrderDecoder.opened(forms.single(value));
            String id = OrderDecoder.isComplex(node) ? ofComponent(node) : idIn(node);
            return id == null ? Placement.usual() : Placement.usual().clientOrderId(id);
        });
    }

    private static @Nullable String ofComponent(JsonFields complex) {
        ExtraValue trigger = complex.peek(WireFields.TRIGGER_ORDER);
        List<ExtraValue> orders = complex.list(WireFields.ORDERS);
        ExtraValue first = trigger == null && !orders.isEmpty() ? orders.get(0) : trigger;
        String id = first == null ? null : idIn(JsonFields.of(first, ""));
        return id == null ? null : MemberIds.root(id);
    }

    private static @Nullable String idIn(JsonFields order) {
        ExtraValue value = order.peek(WireFields.EXTERNAL_ID);
        return value == null ? null : value.asText().filter(id -> !id.isBlank()).orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TastytradeDialect that
                && ticks.equals(that.ticks)
                && Objects.equals(source, that.source)
                && Objects.equals(referenceYear, that.referenceYear)
                && automated == that.automated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticks, source, referenceYear, automated);
    }

    /** {@return the broker's name} */
    @Override
    public String toString() {
        return "Dialect[" + WireFields.BROKER + "]";
    }
}
