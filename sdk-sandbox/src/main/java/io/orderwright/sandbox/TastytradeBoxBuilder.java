package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.tastytrade.TastytradeFront;
import io.orderwright.sandbox.internal.tastytrade.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Sets a {@link TastytradeBox} up. Not safe for use by several threads. */
public final class TastytradeBoxBuilder extends BoxBuilder<TastytradeBoxBuilder, TastytradeBox> {
    private final Map<String, TastytradeInstrument> instruments = new LinkedHashMap<>();
    private BoxApp app = new BoxApp("box-client-id", "box-client-secret", "https://127.0.0.1:8182/", "");
    private Duration accessTokenLife = Duration.ofMinutes(15);
    private boolean cryptocurrency;
    private boolean orderRuleKey;

    TastytradeBoxBuilder() {}

    /**
     * Sets the app whose secret renews tokens.
     *
     * @param newApp the app
     * @return this builder
     */
    public TastytradeBoxBuilder app(BoxApp newApp) {
        app = Objects.requireNonNull(newApp, "app");
        return this;
    }

    /**
     * Sets how long an access token lives; 15 minutes, as tastytrade's, unless told otherwise.
     *
     * @param life how long
     * @return this builder
     */
    public TastytradeBoxBuilder accessTokenLife(Duration life) {
        accessTokenLife = Objects.requireNonNull(life, "life");
        return this;
    }

    /**
     * Tells the box of an instrument: its ticks, whether it trades in fractions, whether it may only be closed. Of
     * instruments that it is not told of, the box takes every price and quantity.
     *
     * @param instrument the instrument; one told before with the same symbol gives way
     * @return this builder
     */
    public TastytradeBoxBuilder instrument(TastytradeInstrument instrument) {
        Objects.requireNonNull(instrument, "instrument");
        instruments.put(instrument.symbol(), instrument);
        return this;
    }

    /**
     * Sets whether cryptocurrency trades; it does not unless told otherwise, because tastytrade has switched it off in
     * the API (release note 20260629), and its orders are refused with 403.
     *
     * @param on whether it does
     * @return this builder
     */
    public TastytradeBoxBuilder cryptocurrency(boolean on) {
        cryptocurrency = on;
        return this;
    }

    /**
     * Sets how an order's rules come back: as {@code order-rule.order-conditions}, as tastytrade's Swagger documents
     * say, or as {@code rules.conditions}, as recorded answers do; the latter unless told otherwise.
     *
     * @param on whether they come back as {@code order-rule}
     * @return this builder
     */
    public TastytradeBoxBuilder orderRuleKey(boolean on) {
        orderRuleKey = on;
        return this;
    }

    @Override
    public TastytradeBox start() {
        return TastytradeBox.start(copy());
    }

    @Override
    TastytradeBoxBuilder self() {
        return this;
    }

    private TastytradeBoxBuilder copy() {
        TastytradeBoxBuilder copy = new TastytradeBoxBuilder().like(this);
        copy.instruments.putAll(instruments);
        copy.app = app;
        copy.accessTokenLife = accessTokenLife;
        copy.cryptocurrency = cryptocurrency;
        copy.orderRuleKey = orderRuleKey;
        return copy;
    }

    BoxApp app() {
        return app;
    }

    TastytradeFront.Settings front(Words words) {
        TastytradeFront.Login login = new TastytradeFront.Login(app, accessTokenLife, seed);
        TastytradeFront.Venue venue = new TastytradeFront.Venue(instruments, cryptocurrency, orderRuleKey);
        return new TastytradeFront.Settings(clock, words, listingLag, login, venue);
    }
}
