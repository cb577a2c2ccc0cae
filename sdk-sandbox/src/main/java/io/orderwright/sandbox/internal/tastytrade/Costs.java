package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Leg;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * What an order does to the buying power, and what it costs in fees.
 *
 * @param current the buying power before it
 * @param margin the money that it binds
 * @param fees what is paid besides
 * @param spread whether it has several legs
 */
record Costs(BigDecimal current, BigDecimal margin, Fees fees, boolean spread) {
    /**
     * Fees, in dollars.
     *
     * @param regulatory for regulators
     * @param clearing for the clearing house
     * @param commission for tastytrade
     */
    record Fees(BigDecimal regulatory, BigDecimal clearing, BigDecimal commission) {
        static final Fees NONE = new Fees(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private Fees plus(String oneRegulatory, String oneClearing, BigDecimal oneCommission, BigDecimal quantity) {
            return new Fees(
                    regulatory.add(new BigDecimal(oneRegulatory).multiply(quantity)),
                    clearing.add(new BigDecimal(oneClearing).multiply(quantity)),
                    commission.add(oneCommission.multiply(quantity)));
        }

        private Fees plus(Leg leg) {
            BigDecimal opening = leg.intent().opens() ? BigDecimal.ONE : BigDecimal.ZERO;
            return switch (leg.kind()) {
                case EQUITY -> plus("0", "0.001", BigDecimal.ZERO, leg.quantity());
                case OPTION -> plus("0.02", "0.10", opening, leg.quantity());
                case FUTURE, FUTURE_OPTION -> plus("0.02", "0.30", new BigDecimal("1.25"), leg.quantity());
                case CRYPTOCURRENCY -> this;
            };
        }

        Fees plus(Fees other) {
            return new Fees(
                    regulatory.add(other.regulatory), clearing.add(other.clearing), commission.add(other.commission));
        }

        static Fees of(Draft draft) {
            Fees sum = NONE;
            for (Leg leg : draft.legs()) {
                sum = sum.plus(leg);
            }
            return sum;
        }

        BigDecimal total() {
            return regulatory.add(clearing).add(commission);
        }
    }

    static Costs of(Desk desk, Account account, Draft draft) {
        BigDecimal margin = desk.market().cost(account.number(), draft);
        return new Costs(
                account.available(), margin, Fees.of(draft), draft.legs().size() > 1);
    }

    /** {@return both together, where both can work} */
    Costs plus(Costs other) {
        return new Costs(current, margin.add(other.margin), fees.plus(other.fees), spread || other.spread);
    }

    /** {@return the dearer one, where only one of them can fill} */
    Costs or(Costs other) {
        return margin.compareTo(other.margin) >= 0 ? this : other;
    }

    void writeEffect(JsonGenerator json) throws IOException {
        BigDecimal change = margin.add(fees.total());
        json.writeObjectFieldStart("buying-power-effect");
        spent(json, "change-in-margin-requirement", margin);
        spent(json, "change-in-buying-power", change);
        amount(json, "current-buying-power", current);
        amount(json, "new-buying-power", current.subtract(change));
        spent(json, "isolated-order-margin-requirement", margin);
        json.writeBooleanField("is-spread", spread);
        json.writeStringField("impact", change.toPlainString());
        json.writeStringField("effect", change.signum() == 0 ? "None" : "Debit");
        json.writeEndObject();
    }

    void writeFees(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fee-calculation");
        spent(json, "regulatory-fees", fees.regulatory);
        spent(json, "clearing-fees", fees.clearing);
        spent(json, "commission", fees.commission);
        spent(json, "proprietary-index-option-fees", BigDecimal.ZERO);
        spent(json, "total-fees", fees.total());
        json.writeEndObject();
    }

    private static void spent(JsonGenerator json, String field, BigDecimal amount) throws IOException {
        amount(json, field, amount.negate());
    }

    /** Writes an amount without a sign, and its effect beside it. */
    static void amount(JsonGenerator json, String field, BigDecimal amount) throws IOException {
        json.writeStringField(field, amount.abs().toPlainString());
        json.writeStringField(
                field + "-effect", amount.signum() == 0 ? "None" : amount.signum() < 0 ? "Debit" : "Credit");
    }
}
