package io.github.belvo4j.simulator.internal.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A person's employments, as the social security institution records them. The employer and the salary are the same as in the
 * transactions of the bank account.
 */
public final class Employments {
    private static final BigDecimal DAYS_OF_MONTH = new BigDecimal("30.4167");

    /** The contribution that employers in Brazil withhold, in thousandths of the base salary. */
    private static final long RETAINED = 104;

    private final Subject subject;

    public Employments(Subject subject) {
        this.subject = subject;
    }

    /**
     * Returns the data of a resource.
     *
     * @return empty if the resource isn't about work
     */
    public Optional<List<ObjectNode>> read(String collection) {
        return switch (collection) {
            case "/api/employment-records/", "/api/mx/current-employments/" -> {
                List<ObjectNode> records = subject.examples(collection);
                records.forEach(this::paid);
                yield Optional.of(records);
            }
            case "/api/employment-metrics/" -> Optional.of(metrics(collection));
            case "/api/br/employments/" -> {
                List<ObjectNode> employments = subject.examples(collection);
                employments.forEach(employment -> employment.path("salaries").forEach(this::salary));
                yield Optional.of(employments);
            }
            default -> Optional.empty();
        };
    }

    private BigDecimal monthly() {
        return Money.of(subject.person().salary());
    }

    private BigDecimal daily() {
        return monthly().divide(DAYS_OF_MONTH, 2, RoundingMode.HALF_UP);
    }

    private void paid(JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (String property : List.of("base_salary", "most_recent_base_salary", "base_salary_estimate")) {
                if (object.path(property).isNumber()) {
                    object.put(property, daily());
                }
            }
            if (object.path("monthly_salary").isNumber()) {
                object.put("monthly_salary", monthly());
            }
        }
        value.forEach(this::paid);
    }

    /** Sets a gross salary whose net amount is the salary that the bank account receives. */
    private void salary(JsonNode salary) {
        long net = subject.person().salary();
        long base = net * 1000 / (1000 - RETAINED);
        ((ObjectNode) salary).set("base_amount", Money.json(base));
        ((ObjectNode) salary).set("retained_amount", Money.json(base - net));
    }

    /** Returns the metrics of the example, scaled to the person's salary. */
    private List<ObjectNode> metrics(String collection) {
        List<ObjectNode> all = subject.examples(collection);
        all.forEach(metrics -> {
            BigDecimal last = metrics.path("base_salary_last").decimalValue();
            BigDecimal ratio = daily().divide(last, MathContext.DECIMAL64);
            metrics.put(
                    "age",
                    Period.between(subject.person().born(), subject.today()).getYears());
            metrics.put("base_salary_last", daily());
            metrics.properties().forEach(figure -> {
                if (figure.getKey().contains("monthly_salary")) {
                    metrics.put(
                            figure.getKey(),
                            figure.getValue().decimalValue().multiply(ratio).setScale(2, RoundingMode.HALF_UP));
                }
            });
        });
        return all;
    }
}
