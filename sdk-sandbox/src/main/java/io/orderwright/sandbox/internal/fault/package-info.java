/** What a fault does, as values. */
@NullMarked
package io.orderwright.sandbox.internal.fault;

import org.jspecify.annotations.NullMarked;
