package io.github.belvo4j.quickstart.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * What a lender wants to know of someone.
 *
 * @param currency of all amounts
 * @param incomes what came in from work, by month
 * @param incomePerMonth on average
 * @param rent per month, zero if none is paid
 * @param averageBalance of the current account, over the last year
 * @param cardDebt what is owed on cards now
 * @param loanDebt what is owed of loans now, without interest
 */
record Applicant(
        String name,
        String document,
        String institution,
        String currency,
        SortedMap<YearMonth, BigDecimal> incomes,
        BigDecimal incomePerMonth,
        BigDecimal rent,
        BigDecimal averageBalance,
        BigDecimal cardDebt,
        BigDecimal loanDebt) {

    BigDecimal debt() {
        return cardDebt.add(loanDebt);
    }
}
