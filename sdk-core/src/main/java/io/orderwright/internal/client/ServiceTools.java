package io.orderwright.internal.client;

import io.orderwright.client.CallOptions;
import io.orderwright.client.Dialect;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.internal.submit.SubmitTools;
import java.util.concurrent.Executor;

/**
 * What the services of one account share.
 *
 * @param submit what the submission stands on: the stack, the broker, the journal, the clocks
 * @param desk who places, replaces and cancels
 * @param book how the account is read
 * @param dialect the broker's dialect
 * @param account the account, in the form in which the broker's paths take it
 * @param options the time limits
 * @param executor who runs the asynchronous forms
 */
public record ServiceTools(
        SubmitTools submit,
        OrderDesk desk,
        BookPort book,
        Dialect dialect,
        String account,
        CallOptions options,
        Executor executor) {
    /** {@return the same, with other time limits} */
    public ServiceTools with(CallOptions changed) {
        return new ServiceTools(submit, desk, book, dialect, account, changed, executor);
    }
}
