package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.schwab.SchwabFront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sets a {@link SchwabBox} up. Not safe for use by several threads. */
public final class SchwabBoxBuilder extends BoxBuilder<SchwabBoxBuilder, SchwabBox> {
    private final List<BoxApp> apps = new ArrayList<>();
    Duration accessTokenLife = Duration.ofMinutes(30);
    int listingRows = 3000;
    int writesPerMinute;

    SchwabBoxBuilder() {}

    /**
     * Adds an app. Without any, the box has {@link BoxApp#standard()}.
     *
     * @param app the app
     * @return this builder
     */
    public SchwabBoxBuilder app(BoxApp app) {
        apps.add(Objects.requireNonNull(app, "app"));
        return this;
    }

    /**
     * Sets how long an access token lives; 30 minutes unless told otherwise.
     *
     * @param life how long
     * @return this builder
     */
    public SchwabBoxBuilder accessTokenLife(Duration life) {
        accessTokenLife = Objects.requireNonNull(life, "life");
        return this;
    }

    /**
     * Sets the most rows of a listing; 3000, as Schwab's default, unless told otherwise.
     *
     * @param rows the most rows
     * @return this builder
     */
    public SchwabBoxBuilder listingRows(int rows) {
        listingRows = rows;
        return this;
    }

    /**
     * Sets how many order writes an account may do in a minute, answered with 429 beyond; no limit unless told
     * otherwise. Schwab sets it to between 0 and 120 when an app is registered.
     *
     * @param writes how many; zero for no limit
     * @return this builder
     */
    public SchwabBoxBuilder writesPerMinute(int writes) {
        writesPerMinute = writes;
        return this;
    }

    /**
     * Starts a box with these settings. The builder may be changed and used again.
     *
     * @return a box that answers
     * @throws IllegalArgumentException if an account's number is not of digits only, as Schwab's are
     */
    @Override
    public SchwabBox start() {
        for (BoxAccount account : accounts()) {
            if (!account.number().matches("\\d+")) {
                throw new IllegalArgumentException(
                        "Schwab's account numbers have digits only, and '" + account.number() + "' has others");
            }
        }
        return SchwabBox.start(copy());
    }

    @Override
    SchwabBoxBuilder self() {
        return this;
    }

    private SchwabBoxBuilder copy() {
        SchwabBoxBuilder copy = new SchwabBoxBuilder().like(this);
        copy.apps.addAll(apps);
        copy.accessTokenLife = accessTokenLife;
        copy.listingRows = listingRows;
        copy.writesPerMinute = writesPerMinute;
        return copy;
    }

    List<BoxApp> apps() {
        return apps.isEmpty() ? List.of(BoxApp.standard()) : List.copyOf(apps);
    }

    SchwabFront.Settings front() {
        SchwabFront.Limits limits =
                new SchwabFront.Limits(accessTokenLife, listingLag, listingRows, writesPerMinute, seed);
        return new SchwabFront.Settings(clock, apps(), limits);
    }
}
