package io.orderwright.benchmarks.tda;

import com.studerw.tda.model.account.Duration;
import com.studerw.tda.model.account.EquityInstrument;
import com.studerw.tda.model.account.Instrument.AssetType;
import com.studerw.tda.model.account.Order;
import com.studerw.tda.model.account.OrderLegCollection;
import com.studerw.tda.model.account.OrderLegCollection.Instruction;
import com.studerw.tda.model.account.OrderStrategyType;
import com.studerw.tda.model.account.OrderType;
import com.studerw.tda.model.account.Session;
import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.SingleTerms;
import java.math.BigDecimal;

/** The orders, as the peer's users write them: beans, set field by field. */
final class TdaOrders {
    private TdaOrders() {}

    static Order single(SingleTerms terms) {
        return limit(Duration.DAY, terms.limit, leg(Instruction.BUY, terms.quantity, terms.symbol));
    }

    static Order bracket(BracketTerms terms) {
        Order target = limit(Duration.GOOD_TILL_CANCEL, terms.target, exit(terms));
        Order stop = limit(Duration.GOOD_TILL_CANCEL, terms.stopLimit, exit(terms));
        stop.setOrderType(OrderType.STOP_LIMIT);
        stop.setStopPrice(new BigDecimal(terms.stop));

        Order exits = new Order();
        exits.setOrderStrategyType(OrderStrategyType.OCO);
        exits.getChildOrderStrategies().add(target);
        exits.getChildOrderStrategies().add(stop);

        Order entry = limit(Duration.GOOD_TILL_CANCEL, terms.entry, leg(Instruction.BUY, terms.quantity, terms.symbol));
        entry.setOrderStrategyType(OrderStrategyType.TRIGGER);
        entry.getChildOrderStrategies().add(exits);
        return entry;
    }

    private static Order limit(Duration duration, String price, OrderLegCollection leg) {
        Order order = new Order();
        order.setSession(Session.NORMAL);
        order.setDuration(duration);
        order.setOrderType(OrderType.LIMIT);
        order.setPrice(new BigDecimal(price));
        order.setOrderStrategyType(OrderStrategyType.SINGLE);
        order.getOrderLegCollection().add(leg);
        return order;
    }

    private static OrderLegCollection exit(BracketTerms terms) {
        return leg(Instruction.SELL, terms.quantity, terms.symbol);
    }

    private static OrderLegCollection leg(Instruction instruction, int quantity, String symbol) {
        EquityInstrument instrument = new EquityInstrument();
        instrument.setAssetType(AssetType.EQUITY);
        instrument.setSymbol(symbol);
        OrderLegCollection leg = new OrderLegCollection();
        leg.setInstruction(instruction);
        leg.setInstrument(instrument);
        leg.setQuantity(BigDecimal.valueOf(quantity));
        return leg;
    }
}
