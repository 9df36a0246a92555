// Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the encoded results.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"

	belvo "example.com/consumer/target/client"
)

type testCase struct {
	Operation  string
	Tag        string
	Status     int
	Parameters map[string]string
	Request    json.RawMessage
	Body       json.RawMessage
}

func main() {
	file, err := os.ReadFile(os.Args[1])
	check(err)
	var cases []testCase
	check(json.Unmarshal(file, &cases))
	out, err := os.Create(os.Args[2])
	check(err)
	defer out.Close()
	for _, c := range cases {
		result := map[string]any{}
		if decoded, err := decode(c); err != nil {
			result["error"] = c.Operation + ": " + err.Error()
		} else {
			result["decoded"] = decoded
		}
		check(json.NewEncoder(out).Encode(result))
	}
}

func decode(c testCase) (any, error) {
	configuration := belvo.NewConfiguration()
	configuration.HTTPClient = &http.Client{Transport: c}
	client := reflect.ValueOf(belvo.NewAPIClient(configuration)).Elem()
	api := client.FieldByName(strings.ReplaceAll(c.Tag, " ", "") + "API")
	method := api.MethodByName(strings.Title(c.Operation))
	arguments := []reflect.Value{reflect.ValueOf(context.Background())}
	for len(arguments) < method.Type().NumIn() {
		arguments = append(arguments, reflect.ValueOf("00000000-0000-0000-0000-000000000000"))
	}
	request, err := complete(method.Call(arguments)[0], c)
	if err != nil {
		return nil, err
	}
	results := request.MethodByName("Execute").Call(nil)
	response, _ := results[len(results)-2].Interface().(*http.Response)
	if _, ok := results[0].Interface().(*belvo.AsyncAccepted); !ok && response != nil && response.StatusCode == http.StatusAccepted {
		return accepted(response)
	}
	if err, failed := results[len(results)-1].Interface().(error); failed {
		if wanted, ok := err.(*belvo.GenericOpenAPIError); ok && wanted.Model() != nil {
			return wanted.Model(), nil
		}
		return nil, err
	}
	return results[0].Interface(), nil
}

// Sets the required parts of the request: the body, through the method named after its type, and query parameters.
func complete(request reflect.Value, c testCase) (reflect.Value, error) {
	for i := 0; i < request.NumMethod(); i++ {
		method := request.Type().Method(i)
		if method.Type.NumIn() != 2 {
			continue
		}
		value := reflect.New(method.Type.In(1))
		if method.Type.In(1).Name() == method.Name && c.Request != nil {
			if err := json.Unmarshal(c.Request, value.Interface()); err != nil {
				return request, err
			}
		} else if parameter, ok := c.parameter(method.Name); ok {
			value.Elem().SetString(parameter)
		} else {
			continue
		}
		request = request.Method(i).Call([]reflect.Value{value.Elem()})[0]
	}
	return request, nil
}

func (c testCase) parameter(method string) (string, bool) {
	for name, value := range c.Parameters {
		if strings.EqualFold(strings.NewReplacer("_", "", "-", "").Replace(name), method) {
			return value, true
		}
	}
	return "", false
}

// RoundTrip answers every request with the body of the case.
func (c testCase) RoundTrip(request *http.Request) (*http.Response, error) {
	return &http.Response{
		StatusCode: c.Status,
		Header:     http.Header{"Content-Type": []string{"application/json"}},
		Body:       io.NopCloser(bytes.NewReader(c.Body)),
		Request:    request,
	}, nil
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
