package main

import (
	"encoding/json"
	"net/http"

	belvo "example.com/consumer/target/client"
)

// What the asynchronous mode answers. Execute reads what the usual mode answers, fails, and returns the response as well.
func accepted(response *http.Response) (*belvo.AsyncAccepted, error) {
	accepted := belvo.NewAsyncAccepted()
	return accepted, json.NewDecoder(response.Body).Decode(accepted)
}
