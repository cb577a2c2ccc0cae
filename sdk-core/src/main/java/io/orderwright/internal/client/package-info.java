/** The services that all brokers share, on top of the engine. */
@NullMarked
package io.orderwright.internal.client;

import org.jspecify.annotations.NullMarked;
