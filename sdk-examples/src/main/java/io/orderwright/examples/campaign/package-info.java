/** The fault campaign: thousands of orders under faults, judged by what the broker's ledger says. */
@NullMarked
package io.orderwright.examples.campaign;

import org.jspecify.annotations.NullMarked;
