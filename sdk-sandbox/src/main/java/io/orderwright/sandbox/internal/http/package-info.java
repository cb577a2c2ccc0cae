/** The box's HTTP servers, down to the bytes that a fault cuts. */
@NullMarked
package io.orderwright.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
