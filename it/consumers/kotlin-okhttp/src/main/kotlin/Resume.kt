package com.example

import com.example.belvo.infrastructure.ClientError
import com.example.belvo.infrastructure.ClientException
import com.example.belvo.infrastructure.Serializer.moshi
import com.example.belvo.models.ResumeRequest
import java.io.File
import kotlin.reflect.full.memberFunctions

private val document = json(File("target/openapi.json").readText())

/** Calls an operation; where the bank wants a token, asks for it and calls the operation that the document names. */
fun call(api: Any, operation: String, body: Any, ask: () -> String): Any? {
    val method = api::class.memberFunctions.single { it.name == operation }
    val result = runCatching { method.callBy(mapOf(method.parameters[0] to api, method.parameters[1] to body)) }
    val error = result.exceptionOrNull()?.cause
    if (error !is ClientException || error.statusCode != 428) {
        return result.getOrThrow()
    }
    val link = resolved(operation(operation).get("responses", "428")).get("links", "resume")
    val answer = json((error.response as ClientError<*>).body as String)
    val expressions = link.get("x-request-body") as? Map<*, *>
    val values = expressions?.mapValues { (_, expression) -> valueOf("$expression", answer) }
    if (values?.get("session") == null) {
        throw error // Nothing resumes this operation, or the bank wants something else than a token.
    }
    val resume = moshi.adapter(ResumeRequest::class.java).fromJsonValue(values + ("token" to ask()))
    return call(api, link.get("operationId") as String, checkNotNull(resume), ask)
}

private fun operation(id: String): Any? =
    (document.get("paths") as Map<*, *>).values
        .flatMap { (it as Map<*, *>).values }
        .single { it.get("operationId") == id }

/** What a reference leads to: operations share their responses. */
private fun resolved(node: Any?): Any? = (node.get("\$ref") as String?)?.let { valueOf(it, document) } ?: node

/** The value of a runtime expression, such as $response.body#/0/session, or of a reference. */
private fun valueOf(expression: String, answer: Any?): Any? =
    answer.get(*expression.substringAfter("#/").split('/').toTypedArray())

private fun Any?.get(vararg keys: String): Any? =
    keys.fold(this) { value, key ->
        if (value is List<*>) key.toIntOrNull()?.let(value::getOrNull) else (value as? Map<*, *>)?.get(key)
    }

private fun json(text: String): Any? = moshi.adapter(Any::class.java).fromJson(text)
