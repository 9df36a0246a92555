package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.ledger.Dollars;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The purchases of US dollars that were paid for from the current account. */
final class Exchanges {
    static final String COLLECTION = "/api/br/exchanges/";

    private static final Duration FROM_ORDER_TO_PAYMENT = Duration.ofDays(2);

    private final Subject subject;

    Exchanges(Subject subject) {
        this.subject = subject;
    }

    List<ObjectNode> all() {
        return subject.ledger()
                .planned()
                .filter(entry -> entry.purpose() == Purpose.EXCHANGE)
                .map(this::exchange)
                .toList();
    }

    private ObjectNode exchange(Entry payment) {
        String day = payment.day().toString();
        BigDecimal dollars = BigDecimal.valueOf(Dollars.bought(payment.cents()));
        ObjectNode exchange = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("exchange " + day, 0))
                .put("operation_identifier", "op-" + day.replace("-", ""))
                .put("operation_number", subject.seed().digits(12, subject.linkId() + day, 0))
                .put("operation_requested_at", DateTimes.format(payment.moment().minus(FROM_ORDER_TO_PAYMENT)))
                .put("operation_due_date", day);
        exchange.set("local_operation_tax_amount", DecimalNode.valueOf(Dollars.RATE));
        exchange.set("tev_amount_amount", DecimalNode.valueOf(Dollars.EFFECTIVE_RATE));
        exchange.set("foreign_operation_value_amount", DecimalNode.valueOf(dollars.setScale(2)));
        exchange.set(
                "local_operation_value_amount",
                DecimalNode.valueOf(dollars.multiply(Dollars.RATE).setScale(2)));
        exchange.set("operation_outstanding_balance_amount", DecimalNode.valueOf(BigDecimal.ZERO.setScale(2)));
        return exchange;
    }
}
