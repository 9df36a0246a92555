package io.github.belvo4j.guide.integration;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Transaction;
import java.util.function.Consumer;

record FirstData(Belvo belvo) {

    void read(String link, Consumer<Account> accounts, Consumer<Transaction> transactions) {
        belvo.accounts().list(new ListAccountsQuery().link(link)).forEach(accounts);
        belvo.transactions().list(new ListTransactionsQuery().link(link)).forEach(transactions);
    }
}
