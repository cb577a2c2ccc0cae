package io.orderwright.internal.reply;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A reply that is no JSON, or JSON of another shape than documented. Holds none of the reply's text. */
public final class UnreadableJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnreadableJsonException(String problem) {
        super(problem);
    }

    /** Says which rule a member breaks. */
    public static UnreadableJsonException of(String name, String rule) {
        return new UnreadableJsonException(name + " " + rule);
    }

    /** Without the parser's own message and as no cause: both may quote the reply. */
    static UnreadableJsonException malformed(Exception why) {
        if (why instanceof JsonProcessingException found && found.getLocation() != null) {
            JsonLocation at = found.getLocation();
            return new UnreadableJsonException(
                    "the JSON is broken at line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        return new UnreadableJsonException("the JSON holds a number that is none");
    }
}
