/** Logging in at brokers by OAuth 2: what is the same at each of them. */
@NullMarked
package io.orderwright.internal.oauth;

import org.jspecify.annotations.NullMarked;
