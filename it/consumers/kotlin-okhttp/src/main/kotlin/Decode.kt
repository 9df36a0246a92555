package com.example

import com.example.belvo.infrastructure.ClientError
import com.example.belvo.infrastructure.ClientException
import com.example.belvo.infrastructure.RequestConfig
import com.example.belvo.infrastructure.Serializer.jacksonObjectMapper
import com.example.belvo.models.TokenRequired
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.module.kotlin.readValue
import okhttp3.Call
import okhttp3.Interceptor
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Response
import okhttp3.ResponseBody.Companion.toResponseBody
import java.io.File
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KFunction
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.jvm.javaType

/** Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the encoded results. */
fun decode(cases: File, decoded: File) =
    decoded.printWriter().use { out ->
        jacksonObjectMapper.readTree(cases).forEach { case ->
            val result = runCatching { mapOf("decoded" to Case(case).decode()) }
            out.println(jacksonObjectMapper.writeValueAsString(result.getOrElse { mapOf("error" to "${case["operation"]}: $it") }))
        }
    }

private class Case(private val case: JsonNode) {
    private val parameters = case["parameters"].properties().associate { (name, value) -> normal(name) to value.asText() }

    /** Returns the operation's result, or the body of a 428. */
    fun decode(): Any? {
        val type = Class.forName("com.example.belvo.apis.${case["tag"].asText().replace(" ", "")}Api")
        val client = OkHttpClient.Builder().addInterceptor(::answer).build()
        val api = type.getConstructor(String::class.java, Call.Factory::class.java).newInstance("http://localhost", client)
        val name = case["operation"].asText()
        val asynchronous = case["status"].asInt() == 202
        val operation = api::class.memberFunctions.single { it.name == if (asynchronous) "${name}RequestConfig" else name }
        return try {
            val result = operation.callBy(arguments(operation, api))
            if (asynchronous) Asynchronous("http://localhost", client).call(result as RequestConfig<*>) else result
        } catch (e: InvocationTargetException) {
            val error = e.targetException
            if (error !is ClientException || error.statusCode != 428) throw error
            jacksonObjectMapper.readValue<List<TokenRequired>>((error.response as ClientError<*>).body as String)
        }
    }

    private fun answer(chain: Interceptor.Chain): Response =
        Response.Builder()
            .request(chain.request())
            .protocol(Protocol.HTTP_1_1)
            .code(case["status"].asInt())
            .message("")
            .body(case["body"].toString().toResponseBody("application/json".toMediaType()))
            .build()

    /** The operation's required arguments: path parameters, headers, and the body. */
    private fun arguments(operation: KFunction<*>, api: Any) =
        operation.parameters.filterNot { it.isOptional }.associateWith { parameter ->
            val type = jacksonObjectMapper.constructType(parameter.type.javaType)
            val value = parameters[normal(parameter.name.orEmpty())] ?: case["request"]
            when {
                parameter.name == null -> api
                parameter.type.isMarkedNullable -> null
                else -> jacksonObjectMapper.convertValue<Any>(value, type)
            }
        }

    private fun normal(name: String) = name.filterNot { it in "_-" }.lowercase()
}
