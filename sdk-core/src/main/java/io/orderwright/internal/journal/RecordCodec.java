package io.orderwright.internal.journal;

import io.orderwright.internal.journal.JournalRecord.Claimed;
import io.orderwright.internal.journal.JournalRecord.ClientIdKept;
import io.orderwright.internal.journal.JournalRecord.HeldClaim;
import io.orderwright.internal.journal.JournalRecord.HeldId;
import io.orderwright.internal.journal.JournalRecord.IntentKept;
import io.orderwright.internal.journal.JournalRecord.IntentRecorded;
import io.orderwright.internal.journal.JournalRecord.OwnerKept;
import io.orderwright.internal.journal.JournalRecord.OwnerOpened;
import io.orderwright.internal.journal.JournalRecord.PlanAdvanced;
import io.orderwright.internal.journal.JournalRecord.PlanRecorded;
import io.orderwright.internal.journal.JournalRecord.Released;
import io.orderwright.internal.journal.JournalRecord.Resubmitted;
import io.orderwright.internal.journal.JournalRecord.Stepped;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;

/** A record as a frame's type and payload, and back. */
final class RecordCodec {
    /** The type of the frame that ends a batch; it has no record. */
    static final byte BATCH_END = 127;

    private static final byte OWNER = 1;
    private static final byte INTENT = 2;
    private static final byte STEPS = 3;
    private static final byte RESUBMIT = 4;
    private static final byte CLAIMS = 5;
    private static final byte RELEASE = 6;
    private static final byte PLAN = 7;
    private static final byte PLAN_PROGRESS = 8;
    private static final byte KEPT_INTENT = 9;
    private static final byte KEPT_CLIENT_ID = 10;
    private static final byte KEPT_OWNER = 11;

    /** A frame's content. */
    static final class Encoded {
        static final Encoded END = new Encoded(BATCH_END, new byte[0]);

        private final byte type;
        private final byte[] payload;

        Encoded(byte type, byte[] payload) {
            this.type = type;
            this.payload = payload;
        }

        byte type() {
            return type;
        }

        byte[] payload() {
            return payload;
        }
    }

    private RecordCodec() {}

    static Encoded encode(JournalRecord record) {
        RecordOutput out = new RecordOutput();
        byte type = write(out, record);
        return new Encoded(type, out.toBytes());
    }

    static JournalRecord decode(byte type, byte[] payload) {
        RecordInput in = new RecordInput(payload);
        return switch (type) {
            case OWNER -> new OwnerOpened(ValueCodec.owner(in), in.instant());
            case INTENT -> new IntentRecorded(ValueCodec.intent(in), ValueCodec.owner(in), in.instant());
            case STEPS -> new Stepped(in.text(), in.list(ValueCodec::transition), in.instant());
            case RESUBMIT -> new Resubmitted(in.text(), in.instant(), in.instant());
            case CLAIMS -> new Claimed(in.list(RecordCodec::heldClaim));
            case RELEASE -> new Released(ValueCodec.scope(in), ValueCodec.claim(in));
            case PLAN -> new PlanRecorded(ValueCodec.plan(in), ValueCodec.owner(in));
            case PLAN_PROGRESS -> new PlanAdvanced(in.text(), ValueCodec.planProgress(in));
            case KEPT_INTENT -> new IntentKept(ValueCodec.record(in));
            case KEPT_CLIENT_ID ->
                new ClientIdKept(ValueCodec.scope(in), in.text(), new HeldId(in.text(), in.instant()));
            case KEPT_OWNER -> new OwnerKept(ValueCodec.owner(in));
            default ->
                throw new JournalException(
                        Problem.DAMAGED,
                        "The journal holds a record of the unknown type " + type + "; restore it from a copy.");
        };
    }

    private static byte write(RecordOutput out, JournalRecord record) {
        if (record instanceof IntentRecorded recorded) {
            ValueCodec.write(out, recorded.intent());
            ValueCodec.write(out, recorded.owner());
            out.instant(recorded.at());
            return INTENT;
        } else if (record instanceof Stepped stepped) {
            out.text(stepped.intentId())
                    .list(stepped.steps(), ValueCodec::write)
                    .instant(stepped.at());
            return STEPS;
        } else if (record instanceof Resubmitted again) {
            out.text(again.intentId()).instant(again.notAfter()).instant(again.at());
            return RESUBMIT;
        } else if (record instanceof Claimed claimed) {
            out.list(claimed.claims(), RecordCodec::write);
            return CLAIMS;
        } else if (record instanceof Released released) {
            ValueCodec.write(out, released.scope());
            ValueCodec.write(out, released.claim());
            return RELEASE;
        }
        return writeRarer(out, record);
    }

    private static byte writeRarer(RecordOutput out, JournalRecord record) {
        if (record instanceof PlanRecorded recorded) {
            ValueCodec.write(out, recorded.plan());
            ValueCodec.write(out, recorded.owner());
            return PLAN;
        } else if (record instanceof PlanAdvanced advanced) {
            out.text(advanced.planId());
            ValueCodec.write(out, advanced.progress());
            return PLAN_PROGRESS;
        } else if (record instanceof IntentKept kept) {
            ValueCodec.write(out, kept.record());
            return KEPT_INTENT;
        } else if (record instanceof ClientIdKept kept) {
            ValueCodec.write(out, kept.scope());
            out.text(kept.clientOrderId())
                    .text(kept.holder().intentId())
                    .instant(kept.holder().at());
            return KEPT_CLIENT_ID;
        } else if (record instanceof OwnerKept kept) {
            ValueCodec.write(out, kept.owner());
            return KEPT_OWNER;
        }
        OwnerOpened opened = (OwnerOpened) record;
        ValueCodec.write(out, opened.owner());
        out.instant(opened.at());
        return OWNER;
    }

    private static void write(RecordOutput out, HeldClaim held) {
        ValueCodec.write(out, held.scope());
        ValueCodec.write(out, held.claim());
        out.instant(held.at());
    }

    private static HeldClaim heldClaim(RecordInput in) {
        return new HeldClaim(ValueCodec.scope(in), ValueCodec.claim(in), in.instant());
    }
}
