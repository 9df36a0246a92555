package com.example

import com.example.belvo.infrastructure.ApiClient
import com.example.belvo.infrastructure.RequestConfig
import com.example.belvo.infrastructure.Success
import com.example.belvo.models.AsyncAccepted
import okhttp3.Call

/** Calls operations in the asynchronous mode, since their own functions expect a response of the synchronous mode. */
class Asynchronous(baseUrl: String, client: Call.Factory = defaultClient) : ApiClient(baseUrl, client) {

    /** @param operation the result of the generated function for its request, such as retrieveTransactionsRequestConfig */
    @Suppress("UNCHECKED_CAST")
    fun call(operation: RequestConfig<*>): AsyncAccepted {
        val response = request<Any, AsyncAccepted>(operation as RequestConfig<Any>)
        return (response as? Success)?.data ?: error("Belvo answered ${response.statusCode}")
    }
}
