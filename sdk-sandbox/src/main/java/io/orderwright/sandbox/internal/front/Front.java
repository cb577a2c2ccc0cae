package io.orderwright.sandbox.internal.front;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.http.Reply;

/** A broker's face: its paths, its strictness, its shapes. */
public interface Front {
    /** {@return what a request asks for} */
    Operation operation(String method, String path);

    /** {@return the answer, all effects taken} */
    Reply answer(Call call);

    /** {@return the broker's answer for a status that a fault demands} */
    Reply error(Call call, int status);

    /** {@return the broker's refusal of a token, which ends as the fault says} */
    Reply refusal(Call call, Effect.Tokens kind);

    /** {@return the answer to a new order, naming it as the fault says; unchanged where it names none} */
    Reply misnamed(Call call, Reply reply, Effect.Naming how);
}
