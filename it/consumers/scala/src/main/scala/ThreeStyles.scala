package com.example

import io.github.belvo4j.Belvo
import io.github.belvo4j.api.AccountsApi
import io.github.belvo4j.mfa.MfaRequiredException
import io.github.belvo4j.mfa.{MfaAnswer, MfaChallenge, MfaTicket}
import io.github.belvo4j.model.{Account, Link, RegisterLinkRequest, ResumeRequest, RetrieveRequest}

import scala.jdk.CollectionConverters.*

/** 1. The user is present: the callback asks for a token as often as the bank requires one. */
def register(belvo: Belvo, person: MfaChallenge => String): Link =
  val request = RegisterLinkRequest()
    .institution("heimdall_mx_retail")
    .username("mfa_default")
    .password("pass_valid")
  belvo.links.register(request, challenge => MfaAnswer.token(person(challenge)))

/** 2. A web application: this request ends with accounts, or with a ticket to keep. */
def retrieve(belvo: Belvo, link: Link): Either[String, Seq[Account]] =
  try Right(belvo.accounts.retrieve(RetrieveRequest().link(link.getId)).asScala.toSeq)
  catch case e: MfaRequiredException => Left(e.ticket.serialized)

/** 2. A later request, perhaps on another machine, brings the token. */
def resume(belvo: Belvo, ticket: String, token: String): Seq[Account] =
  belvo.accounts.resume(MfaTicket.of(ticket), MfaAnswer.token(token)).asScala.toSeq

/** 3. Every operation just as generated. */
def generated(belvo: Belvo, link: Link, person: MfaChallenge => String): Seq[Account] =
  val accounts = belvo.api(classOf[AccountsApi])
  try accounts.retrieveAccounts(RetrieveRequest().link(link.getId)).asScala.toSeq
  catch
    case e: MfaRequiredException =>
      accounts
        .resumeAccounts(
          ResumeRequest().session(e.challenge.session).link(link.getId).token(person(e.challenge))
        )
        .asScala
        .toSeq
