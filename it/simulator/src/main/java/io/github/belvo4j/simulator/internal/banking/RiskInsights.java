package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Figures for lenders, computed from the books. The example in the OpenAPI document determines which figures are included. */
final class RiskInsights {
    private static final String COLLECTION = "/api/risk-insights/";

    /** The number of days in each period, by the suffix that the names of figures have for the period. */
    private static final Map<String, Integer> PERIODS =
            Map.of("3d", 3, "1w", 7, "1m", 30, "3m", 90, "6m", 180, "12m", 365);

    /** The monthly income divided by this number is a threshold: the days with a lower balance are counted. */
    private static final int THRESHOLD = 5;

    private final Subject subject;
    private final Ledger ledger;
    private final Accounts accounts;
    private final DailyFigures figures;

    RiskInsights(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.accounts = accounts;
        this.figures = new DailyFigures(ledger);
    }

    ObjectNode evaluation() {
        ObjectNode insights = subject.example(COLLECTION, any -> true).put("id", subject.id("insights", 0));
        insights.putArray("accounts");
        ledger.books().forEach(book -> insights.withArray("/accounts").add(accounts.id(book)));
        assets((ObjectNode) insights.path("assets_metrics"));
        cards((ObjectNode) insights.path("credit_cards_metrics"));
        loans((ObjectNode) insights.path("loans_metrics"));
        for (String metrics : new String[] {"balances_metrics", "transactions_metrics", "cashflow_metrics"}) {
            ObjectNode group = (ObjectNode) insights.path(metrics);
            group.properties().forEach(figure -> figure.setValue(figure(figure.getKey())));
        }
        insights.set("category_metrics", new Categories(ledger).metrics());
        return insights;
    }

    private void assets(ObjectNode metrics) {
        boolean saves = ledger.books().contains(Book.SAVINGS);
        metrics.putArray("institutions").add(subject.institution());
        metrics.put("num_assets_accounts", saves ? 2 : 1)
                .put("num_checking_accounts", 1)
                .put("num_savings_accounts", saves ? 1 : 0);
        metrics.set("checking_accounts_balance", Money.json(ledger.balance(Book.CHECKING)));
        metrics.set("savings_accounts_balance", Money.json(saves ? ledger.balance(Book.SAVINGS) : 0));
    }

    private void cards(ObjectNode metrics) {
        boolean hasCard = ledger.books().contains(Book.CARD);
        long limit = hasCard ? ledger.creditLimit() : 0;
        long used = hasCard ? ledger.balance(Book.CARD) : 0;
        metrics.put("num_accounts", hasCard ? 1 : 0);
        metrics.set("sum_credit_limit", Money.json(limit));
        metrics.set("sum_credit_used", Money.json(used));
        metrics.set("credit_card_limit_utilization", quotient(used, limit, 4));
    }

    private void loans(ObjectNode metrics) {
        boolean hasLoan = ledger.books().contains(Book.LOAN);
        BigDecimal lent = hasLoan ? ledger.loan().contractAmount() : BigDecimal.ZERO;
        BigDecimal left = hasLoan ? ledger.loan().principal(subject.today()) : BigDecimal.ZERO;
        metrics.put("num_accounts", hasLoan ? 1 : 0)
                .put("sum_loans_principal", lent)
                .put("sum_loans_outstanding_principal", left);
        metrics.set(
                "sum_loans_monthly_payment", Money.json(hasLoan ? ledger.loan().installment() : 0));
        metrics.set(
                "loan_limit_utilization",
                quotient(left.unscaledValue().longValue(), lent.unscaledValue().longValue(), 4));
        JsonNode overdraft = accounts.of(Book.CHECKING).path("overdraft");
        metrics.set("overdraft_limit", overdraft.isObject() ? overdraft.path("arranged") : Money.json(0));
        metrics.set("overdraft_limit_utilization", Money.json(0));
    }

    private JsonNode figure(String name) {
        int end = name.lastIndexOf('_');
        Integer period = PERIODS.get(name.substring(end + 1));
        if (period != null) {
            return figure(name.substring(0, end), period);
        }
        return switch (name) {
            case "closing_balance" -> Money.json(ledger.balance(Book.CHECKING));
            case "balance_threshold_x" -> Money.json(threshold());
            case "days_history" -> LongNode.valueOf(figures.days);
            case "days_since_last_transaction" -> since(day -> figures.in.count[day] + figures.out.count[day] > 0);
            case "days_since_last_incoming_transaction" -> since(day -> figures.in.count[day] > 0);
            case "days_since_last_outgoing_transaction" -> since(day -> figures.out.count[day] > 0);
            default -> throw new IllegalStateException("No such property: " + name);
        };
    }

    private long threshold() {
        return ledger.holder().income() / THRESHOLD;
    }

    private JsonNode since(IntPredicate happened) {
        return IntStream.range(0, figures.days)
                .filter(ago -> happened.test(figures.days - 1 - ago))
                .mapToObj(LongNode::valueOf)
                .map(JsonNode.class::cast)
                .findFirst()
                .orElse(NullNode.instance);
    }

    private JsonNode figure(String name, int period) {
        return switch (name) {
            case "min_balance" -> Money.json(balances(period).min().orElse(0));
            case "max_balance" -> Money.json(balances(period).max().orElse(0));
            case "mean_balance" -> money(mean(period));
            case "std_balance" -> money(deviation(period));
            case "balance_trend" -> money(slope(period));
            case "days_balance_below_0" -> below(period, 0);
            case "days_balance_below_mean" -> below(period, mean(period));
            case "days_balance_below_x" -> below(period, (double) threshold());
            case "num_transactions" -> LongNode.valueOf(count(period));
            case "max_num_transactions" ->
                LongNode.valueOf(figures.last(period)
                        .map(day -> figures.in.count[day] + figures.out.count[day])
                        .max()
                        .orElse(0));
            case "mean_num_transactions" -> quotient(count(period), period, 2);
            case "days_without_transactions" ->
                LongNode.valueOf(figures.last(period)
                        .filter(day -> figures.in.count[day] + figures.out.count[day] == 0)
                        .count());
            case "positive_to_negative_ratio" -> quotient(sum(figures.in, period), sum(figures.out, period), 2);
            case "net_cashflow" -> Money.json(sum(figures.in, period) - sum(figures.out, period));
            case "net_cashflow_trend" ->
                change(
                        sum(figures.in, period) - sum(figures.out, period),
                        figures.in.sumOf(figures.before(period)) - figures.out.sumOf(figures.before(period)));
            default -> flow(name, name.matches(".*(incoming|positive).*") ? figures.in : figures.out, period);
        };
    }

    private JsonNode flow(String name, DailyFigures.Flow flow, int period) {
        long count = flow.countOf(figures.last(period));
        boolean isEmpty = count == 0;
        return switch (name.replaceAll("(incoming|outgoing)_(transactions|amount)|positive|negative", "*")) {
            case "num_*" -> LongNode.valueOf(count);
            case "max_num_*" ->
                LongNode.valueOf(
                        figures.last(period).map(day -> flow.count[day]).max().orElse(0));
            case "mean_num_*" -> quotient(count, period, 2);
            case "sum_*" -> Money.json(sum(flow, period));
            case "max_*" ->
                isEmpty
                        ? NullNode.instance
                        : Money.json(figures.last(period)
                                .mapToLong(day -> flow.largest[day])
                                .max()
                                .orElse(0));
            case "mean_*" -> isEmpty ? NullNode.instance : money((double) sum(flow, period) / count);
            case "sum_*_trend" -> change(sum(flow, period), flow.sumOf(figures.before(period)));
            default -> throw new IllegalStateException("No such property: " + name);
        };
    }

    private long sum(DailyFigures.Flow flow, int period) {
        return flow.sumOf(figures.last(period));
    }

    private long count(int period) {
        return figures.in.countOf(figures.last(period)) + figures.out.countOf(figures.last(period));
    }

    private LongStream balances(int period) {
        return figures.last(period).mapToLong(day -> figures.balance[day]);
    }

    private double mean(int period) {
        return balances(period).average().orElse(0);
    }

    private double deviation(int period) {
        double mean = mean(period);
        return Math.sqrt(balances(period)
                .mapToDouble(balance -> Math.pow(balance - mean, 2))
                .average()
                .orElse(0));
    }

    /** Returns the slope, in cents per day, of the straight line that best fits the balances. */
    private double slope(int period) {
        long[] balances = balances(period).toArray();
        double middle = (balances.length - 1) / 2.0;
        double mean = mean(period);
        double product = IntStream.range(0, balances.length)
                .mapToDouble(i -> (i - middle) * (balances[i] - mean))
                .sum();
        double square = IntStream.range(0, balances.length)
                .mapToDouble(i -> Math.pow(i - middle, 2))
                .sum();
        return square == 0 ? 0 : product / square;
    }

    private JsonNode below(int period, double limit) {
        LongPredicate isBelow = balance -> balance < limit;
        return LongNode.valueOf(balances(period).filter(isBelow).count());
    }

    private static JsonNode money(double cents) {
        return Money.json(Math.round(cents));
    }

    /** Returns the change as a percentage of the previous value; a JSON null if that value is 0. */
    static JsonNode change(long now, long before) {
        return before == 0 ? NullNode.instance : quotient(100 * (now - before), Math.abs(before), 2);
    }

    static JsonNode quotient(long dividend, long divisor, int scale) {
        return divisor == 0
                ? DecimalNode.valueOf(BigDecimal.ZERO.setScale(scale))
                : DecimalNode.valueOf(
                        BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), scale, RoundingMode.HALF_UP));
    }
}
