/** The engine: authenticates, paces, journals, sends, classifies, retries and reconciles, once for all brokers. */
@NullMarked
package io.orderwright.internal.engine;

import org.jspecify.annotations.NullMarked;
