/** The order journal in a database. */
@NullMarked
package io.orderwright.internal.journal.jdbc;

import org.jspecify.annotations.NullMarked;
