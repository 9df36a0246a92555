package com.example

import com.example.belvo.infrastructure.ApiClient
import com.example.belvo.infrastructure.RequestConfig
import com.example.belvo.infrastructure.Success
import com.example.belvo.models.AsyncAccepted
import okhttp3.Call

/** Calls operations in the asynchronous mode: their own methods read what the usual mode answers. */
class Asynchronous(baseUrl: String, client: Call.Factory = defaultClient) : ApiClient(baseUrl, client) {

    /** @param operation what the generated function for the request of an operation returns, such as retrieveTransactionsRequestConfig */
    @Suppress("UNCHECKED_CAST")
    fun call(operation: RequestConfig<*>): AsyncAccepted {
        val response = request<Any, AsyncAccepted>(operation as RequestConfig<Any>)
        return (response as? Success)?.data ?: error("Belvo answered ${response.statusCode}")
    }
}
