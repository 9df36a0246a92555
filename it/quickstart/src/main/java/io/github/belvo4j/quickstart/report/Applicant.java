package io.github.belvo4j.quickstart.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * The facts about an applicant that a lender needs.
 *
 * @param currency the currency of all amounts
 * @param incomes the income from work, by month
 * @param incomePerMonth the average monthly income
 * @param rent the monthly rent; zero if none is paid
 * @param averageBalance the average balance of the current account in the last year
 * @param cardDebt the current debt on cards
 * @param loanDebt the current debt on loans, without interest
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
