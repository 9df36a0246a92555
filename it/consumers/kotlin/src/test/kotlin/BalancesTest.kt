package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.model.Account
import io.github.belvo4j.model.AccountBalance
import io.github.belvo4j.paging.Page
import io.github.belvo4j.paging.Paged
import io.mockk.every
import io.mockk.mockk
import java.math.BigDecimal
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class BalancesTest {
    @Test
    fun `adds the balances of all accounts`() {
        val belvo = mockk<Belvo>()
        every { belvo.accounts().list(any()) } returns accounts("1000", "200.50")

        assertEquals(BigDecimal("1200.50"), total(belvo, "a-link"))
    }

    private fun accounts(vararg balances: String): Paged<Account> {
        val accounts = balances.map { Account().balance(AccountBalance().current(BigDecimal(it))) }
        return Paged { page -> Page(page, accounts.size.toLong(), accounts, true) }
    }
}
