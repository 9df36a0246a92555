package io.github.belvo4j.guide.cookbook;

import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionCategory;
import io.github.belvo4j.model.TransactionSubcategory;
import io.github.belvo4j.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

record SpendingByCategory(Belvo belvo) {

    /** By currency, then by category. */
    Map<String, Map<String, BigDecimal>> of(String link, LocalDate first, LocalDate last) {
        ListTransactionsQuery query = new ListTransactionsQuery()
                .link(link)
                .type(TransactionType.OUTFLOW)
                .valueDateGte(first)
                .valueDateLte(last);
        return Movement.list(belvo, query)
                .filter(movement -> isSpent(movement.transaction()))
                .collect(groupingBy(
                        Movement::currency,
                        TreeMap::new,
                        groupingBy(
                                movement -> category(movement.transaction()).value(),
                                TreeMap::new,
                                mapping(movement -> movement.amount().negate(), reducing(ZERO, BigDecimal::add)))));
    }

    /** A card's bill repeats its purchases, and what is saved isn't spent. */
    private static boolean isSpent(Transaction transaction) {
        return !TransactionSubcategory.CREDIT_CARD.equals(transaction.getSubcategory())
                && !TransactionCategory.INVESTMENTS_AND_SAVINGS.equals(transaction.getCategory());
    }

    private static TransactionCategory category(Transaction transaction) {
        TransactionCategory category = transaction.getCategory();
        return category == null ? TransactionCategory.UNKNOWN : category;
    }
}
