/** The root of Orderwright's errors, shared by the order language and the client. */
@NullMarked
package io.orderwright;

import org.jspecify.annotations.NullMarked;
