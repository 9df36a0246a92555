package com.example

import com.example.belvo.infrastructure.ClientError
import com.example.belvo.infrastructure.ClientException
import com.example.belvo.infrastructure.Serializer.jacksonObjectMapper
import com.example.belvo.models.ResumeRequest
import com.fasterxml.jackson.databind.JsonNode
import java.io.File
import kotlin.reflect.full.memberFunctions

private val document = jacksonObjectMapper.readTree(File("target/openapi.json"))

/** Calls an operation; where the bank requires a token, asks for it and calls the operation that the document names. */
fun call(api: Any, operation: String, body: Any, ask: () -> String): Any? {
    val method = api::class.memberFunctions.single { it.name == operation }
    val result = runCatching { method.callBy(mapOf(method.parameters[0] to api, method.parameters[1] to body)) }
    val error = result.exceptionOrNull()?.cause
    if (error !is ClientException || error.statusCode != 428) {
        return result.getOrThrow()
    }
    val link = resolved(operation(operation).at("/responses/428")).at("/links/resume")
    val answer = jacksonObjectMapper.readTree((error.response as ClientError<*>).body as String)
    val values = link.path("x-request-body").properties().associate { (name, expression) -> name to valueOf(expression, answer) }
    if (values["session"]?.isTextual != true) {
        throw error // Nothing resumes this operation, or the bank requires something other than a token.
    }
    val resume = jacksonObjectMapper.convertValue(values + ("token" to ask()), ResumeRequest::class.java)
    return call(api, link["operationId"].asText(), resume, ask)
}

private fun operation(id: String): JsonNode =
    document["paths"].flatten().single { it.path("operationId").asText() == id }

/** What a reference leads to: operations share their responses. */
private fun resolved(node: JsonNode): JsonNode = node["\$ref"]?.let { valueOf(it, document) } ?: node

/** The value of a runtime expression, such as $response.body#/0/session, or of a reference. */
private fun valueOf(expression: JsonNode, answer: JsonNode): JsonNode =
    answer.at("/" + expression.asText().substringAfter("#/"))
