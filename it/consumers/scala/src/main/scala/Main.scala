package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery
import io.github.belvo4j.model.LinkStatus
import io.github.belvo4j.simulator.BelvoSimulator

import scala.jdk.CollectionConverters.*
import scala.util.Using

/** Tries the three styles on the simulator. */
@main def main(): Unit =
  Using.Manager { use =>
    val simulator = use(BelvoSimulator.start())
    val belvo = use(client(simulator))
    val otherMachine = use(client(simulator))

    val link = register(belvo, _ => "111111")
    check("registered with a callback", link.getStatus == LinkStatus.VALID)

    val resumed = retrieve(belvo, link).left.map(resume(otherMachine, _, "111111"))
    check("resumed with a ticket", resumed.left.exists(_.nonEmpty))

    check("resumed as generated", generated(belvo, link, _ => "111111").nonEmpty)

    val stored = belvo.accounts.list(ListAccountsQuery().link(link.getId)).asScala.size
    check(s"$stored accounts are stored", stored > 0)
  }.get

private def client(simulator: BelvoSimulator): Belvo =
  Belvo.builder
    .baseUrl(simulator.baseUrl)
    .credentials(simulator.secretId, simulator.secretPassword)
    .build

private def check(what: String, holds: Boolean): Unit =
  if holds then println(what) else throw AssertionError(s"Not $what")
