package io.orderwright.order;

import java.util.ArrayList;
import java.util.List;

/** What an exit of an entry is made from. */
sealed interface ExitForm {
    /**
     * The exit for an entry.
     *
     * @throws io.orderwright.InvalidOrderException if a leg of the entry has no known opposite
     */
    OrderBuilder from(OrderBuilder entry);

    /** An exit in the user's words. */
    record Said(Exit exit) implements ExitForm {
        @Override
        public OrderBuilder from(OrderBuilder entry) {
            return exit.from(entry);
        }
    }

    /** A finished exit: as it is while its entry is as it was, and following wherever the entry changes. */
    record Kept(SingleOrder entry, SingleOrder exit) implements ExitForm {
        @Override
        public OrderBuilder from(OrderBuilder changed) {
            OrderBuilder order = exit.toBuilder();
            if (!changed.legs().equals(entry.legs())) {
                order = order.legs(legs(changed.legs()));
            }
            if (changed.units().equals(entry.units())) {
                return order;
            }
            return changed.units().map(order::units).orElseGet(order::clearUnits);
        }

        private List<Leg> legs(List<Leg> changed) {
            List<Leg> legs = new ArrayList<>(changed.size());
            for (int i = 0; i < changed.size(); i++) {
                legs.add(leg(changed.get(i), i));
            }
            return legs;
        }

        /** Where nothing but the quantity changed, the exit's leg keeps what is its own. */
        private Leg leg(Leg changed, int index) {
            if (index < entry.legs().size()) {
                Leg former = entry.legs().get(index);
                if (changed.withQuantity(former.quantity()).equals(former)) {
                    return exit.legs().get(index).withQuantity(changed.quantity());
                }
            }
            return Exit.closing(changed, index);
        }
    }
}
