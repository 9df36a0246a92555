package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery
import java.math.BigDecimal

/** The sum of the current balances of a link's accounts. */
fun total(belvo: Belvo, link: String): BigDecimal =
    belvo.accounts().list(ListAccountsQuery().link(link)).sumOf { it.balance?.current ?: BigDecimal.ZERO }
