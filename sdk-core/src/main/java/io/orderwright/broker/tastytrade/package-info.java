/**
 * tastytrade: its dialect and what it can do. Source: tastytrade Open API, Orders (Swagger document and order guides of
 * developer.tastytrade.com).
 */
@NullMarked
package io.orderwright.broker.tastytrade;

import org.jspecify.annotations.NullMarked;
