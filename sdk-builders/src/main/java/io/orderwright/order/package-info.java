/**
 * The order language: immutable orders, and the immutable builders that make them.
 *
 * <p>An {@link io.orderwright.order.OrderSpec} says what a trader wants, in the field's terms. It knows no broker and
 * no wire format. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package io.orderwright.order;

import org.jspecify.annotations.NullMarked;
