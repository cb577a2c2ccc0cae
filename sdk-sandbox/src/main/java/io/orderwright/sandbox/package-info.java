/** Brokers in a box: start one, set its prices, read its ledger, make it misbehave. */
@NullMarked
package io.orderwright.sandbox;

import org.jspecify.annotations.NullMarked;
