/** The transport: how one call goes out over HTTP once, and how it is known whether it did. */
@NullMarked
package io.orderwright.internal.http;

import org.jspecify.annotations.NullMarked;
