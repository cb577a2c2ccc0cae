/**
 * The order journal: what was about to be sent, written down before it is sent, and what became of it.
 *
 * <p>{@link io.orderwright.journal.OrderJournals} makes the journals that come with Orderwright;
 * {@link io.orderwright.journal.OrderJournal} is what another kind has to implement.
 */
@NullMarked
package io.orderwright.journal;

import org.jspecify.annotations.NullMarked;
