package io.orderwright.examples.campaign;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.order.OrderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes down what is to be placed: singles, spreads and brackets; every third group three equal orders. */
final class Works {
    private static final LocalDate EXPIRY = LocalDate.of(2027, 1, 15);
    private static final int LETTERS = 26;
    private static final int EQUALS = 3;

    private Works() {}

    /** What a broker is asked for. */
    interface Wish {
        OrderSpec order(String symbol, Random random);
    }

    /** Placements for one account. Unequal orders have unequal symbols, so that none is nearly another. */
    static List<Deed> placements(int first, int count, long seed, Wish wish) {
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        int group = 0;
        while (deeds.size() < count) {
            boolean equals = random.nextInt(EQUALS * 2 + 1) < 2;
            OrderSpec order = wish.order(symbol(first + group), random);
            for (int i = 0; i < (equals ? EQUALS : 1) && deeds.size() < count; i++) {
                deeds.add(new Deed(first + deeds.size(), Deed.Kind.PLACE, order, first + "/" + group, null));
            }
            group++;
        }
        return deeds;
    }

    private static String symbol(int number) {
        StringBuilder symbol = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++) {
            symbol.append((char) ('A' + rest % LETTERS));
            rest /= LETTERS;
        }
        return symbol.toString();
    }

    /** Anything that a broker of shares and options takes. */
    static OrderSpec anything(String symbol, Random random) {
        int quantity = 2 + random.nextInt(90);
        return switch (random.nextInt(4)) {
            case 0 ->
                ironCondor(symbol, EXPIRY)
                        .putSpread("380", "390")
                        .callSpread("410", "420")
                        .quantity(quantity)
                        .netCredit("2.50")
                        .build();
            case 1 ->
                buy(quantity)
                        .shares(symbol)
                        .limit("150.00")
                        .goodTillCancel()
                        .bracket(takeProfit("160.00"), stopLoss("140.00"))
                        .build();
            default -> buy(quantity).shares(symbol).limit("150.00").build();
        };
    }

    /** A successor, where there is one, or the end of an order that was placed. */
    static Deed change(Deed placed, int number, Optional<OrderSpec> successor) {
        return successor
                .map(order -> new Deed(number, Deed.Kind.REPLACE, order, "replace/" + number, placed))
                .orElseGet(() -> new Deed(number, Deed.Kind.CANCEL, null, "cancel/" + number, placed));
    }

    static OrderSpec successor(int number) {
        return buy(1 + number % 90)
                .shares(symbol(200_000 + number))
                .limit("149.00")
                .build();
    }
}
