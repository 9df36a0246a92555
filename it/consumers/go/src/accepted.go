package main

import (
	"encoding/json"
	"net/http"

	belvo "example.com/consumer/target/client"
)

// Reads a response of the asynchronous mode. Execute expects one of the synchronous mode and fails, but also returns the
// response.
func accepted(response *http.Response) (*belvo.AsyncAccepted, error) {
	accepted := belvo.NewAsyncAccepted()
	return accepted, json.NewDecoder(response.Body).Decode(accepted)
}
