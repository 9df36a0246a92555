package com.example

import com.example.belvo.apis.AccountsApi
import com.example.belvo.apis.BillsApi
import com.example.belvo.apis.LinksApi
import com.example.belvo.infrastructure.ApiClient
import com.example.belvo.infrastructure.ClientException
import com.example.belvo.models.Link
import com.example.belvo.models.RegisterLinkRequest
import com.example.belvo.models.RetrieveBillsRequest
import com.example.belvo.models.RetrieveRequest
import io.github.belvo4j.simulator.BelvoSimulator
import java.io.File

/** Lists accounts with a client that was generated from the document, and resumes what a 428 has paused. */
fun main(arguments: Array<String>) {
    val (cases, decoded) = arguments.map(::File)
    decode(cases, decoded)

    BelvoSimulator.start().use { simulator ->
        ApiClient.username = simulator.secretId()
        ApiClient.password = simulator.secretPassword()
        val links = LinksApi(simulator.baseUrl())
        val accounts = AccountsApi(simulator.baseUrl())
        val tokens = mutableListOf<String>()
        val ask = { "111111".also(tokens::add) }

        val request = RegisterLinkRequest(
            institution = "heimdall_br_retail",
            username = "mfa_default",
            password = "pass_valid",
        )
        val link = call(links, "registerLink", request, ask) as Link
        check(link.status?.value == "valid")
        println("registered and resumed")

        val id = link.id
        val retrieved = call(accounts, "retrieveAccounts", RetrieveRequest(link = id), ask) as List<*>
        check(retrieved.isNotEmpty() && tokens.size == 2)
        println("retrieved and resumed")

        val page = accounts.listAccounts(link = id)
        check(page.count == retrieved.size)
        println("${page.count} accounts are stored")

        val bills = BillsApi(simulator.baseUrl())
        val refused = runCatching { call(bills, "retrieveBills", RetrieveBillsRequest(link = id), ask) }
        check((refused.exceptionOrNull() as ClientException).statusCode == 428 && tokens.size == 2)
        println("a 428 that nothing resumes is passed on")
    }
}
