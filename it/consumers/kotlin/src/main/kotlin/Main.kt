package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery
import io.github.belvo4j.model.LinkStatus
import io.github.belvo4j.simulator.BelvoSimulator

/** Tries the three styles on the simulator. */
fun main() {
    BelvoSimulator.start().use { simulator ->
        client(simulator).use { belvo ->
            client(simulator).use { otherMachine ->
                val link = register(belvo) { "111111" }
                check(link.status == LinkStatus.VALID)
                println("registered with a callback")

                val ticket = checkNotNull(retrieve(belvo, link))
                check(resume(otherMachine, ticket, "111111").isNotEmpty())
                println("resumed with a ticket")

                check(generated(belvo, link) { "111111" }.isNotEmpty())
                println("resumed as generated")

                val stored = belvo.accounts().list(ListAccountsQuery().link(link.id)).count()
                check(stored > 0)
                println("$stored accounts are stored")
            }
        }
    }
}

private fun client(simulator: BelvoSimulator): Belvo =
    Belvo.builder()
        .baseUrl(simulator.baseUrl())
        .credentials(simulator.secretId(), simulator.secretPassword())
        .build()
