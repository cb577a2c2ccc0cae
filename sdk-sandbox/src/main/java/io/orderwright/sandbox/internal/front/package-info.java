/** What every broker's front shares: requests as calls, and the faults that all of them know. */
@NullMarked
package io.orderwright.sandbox.internal.front;

import org.jspecify.annotations.NullMarked;
