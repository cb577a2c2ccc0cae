/** What all brokers share: dialects, placements, and the client. */
@NullMarked
package io.orderwright.client;

import org.jspecify.annotations.NullMarked;
