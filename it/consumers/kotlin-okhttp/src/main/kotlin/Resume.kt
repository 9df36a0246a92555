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
    val link = operation(operation).get("responses", "428", "links", "resume") as Map<*, *>
    val answer = json((error.response as ClientError<*>).body as String)
    val values = (link["x-request-body"] as Map<*, *>).mapValues { (_, expression) -> valueOf("$expression", answer) }
    val resume = moshi.adapter(ResumeRequest::class.java).fromJsonValue(values + ("token" to ask()))
    return call(api, link["operationId"] as String, checkNotNull(resume), ask)
}

private fun operation(id: String): Any? =
    (document.get("paths") as Map<*, *>).values
        .flatMap { (it as Map<*, *>).values }
        .single { it.get("operationId") == id }

/** The value of a runtime expression, such as $response.body#/0/session. */
private fun valueOf(expression: String, answer: Any?): Any? =
    answer.get(*expression.substringAfter("#/").split('/').toTypedArray())

private fun Any?.get(vararg keys: String): Any? =
    keys.fold(this) { value, key -> if (value is List<*>) value[key.toInt()] else (value as Map<*, *>)[key] }

private fun json(text: String): Any? = moshi.adapter(Any::class.java).fromJson(text)
