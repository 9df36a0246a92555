package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.postman.TestCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {
    private static String id(TestCollection collection, String method, String path) {
        return collection
                .document()
                .path("paths")
                .path(path)
                .path(method)
                .path("operationId")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({
        "List all users, GET, /users, listAllUsers",
        "List, GET, /users, listUsers",
        "Retrieve, GET, /users/:id, retrieveUser",
        "Detail, GET, /users/:id, getUser",
        "Destroy, DELETE, /users/:id, deleteUser",
        "New, POST, /users, createUser",
        "Index, GET, /users, listUsers",
        "Create a new user, POST, /users, createUser",
        "Retrieve a list of users, GET, /users, listUsers",
        "Current user, GET, /user, getCurrentUser",
        "Gets a single user, GET, /users/:id, getUser",
        "Gets a list of users, GET, /users, listUsers",
        "Returns the owner, GET, /owner, getOwner",
        "Creates a new user, POST, /users, createUser",
        "Updates, PUT, /users/:id, updates",
        "Reports, GET, /reports, getReports",
        "Login, POST, /login, login",
        "Get, GET, /, get",
        "https://api.test/users, GET, /users, listUsers",
        "/users/:id, GET, /users/:id, getUser",
        "New Request, POST, /users, createUser",
        "Check iban 1212121212, GET, /validators/iban, getIban",
        "Untitled Request copy, PUT, /users/:id, replaceUser",
        "get, PATCH, /users/:id, updateUser",
        "一覧, PATCH, /users/:id, updateUser",
        "作成, DELETE, /users/:id, deleteUser",
        "一覧, GET, /user, getUser",
        "一覧, HEAD, /user, headUser",
        "一覧, POST, /users/:id/activate, activateUser",
        "一覧, DELETE, /users/:id/follow, deleteFollowUser",
        "一覧, GET, /users/list, listUsers",
        "一覧, GET, /users/all, listUsers",
        "一覧, GET, /users/count, countUsers",
        "一覧, POST, /jobs/run, runJob",
        "一覧, GET, /, get",
        "123, GET, /users, listUsers",
        "'One two three four five six seven eight nine', GET, /users, listUsers",
    })
    void derivesTheNameOfAnOperation(String item, String method, String path, String id) {
        String template = path.replaceAll(":(\\w+)", "{$1}");

        assertThat(id(
                        collection().request(item, method, "{{baseUrl}}" + path),
                        method.toLowerCase(java.util.Locale.ROOT),
                        template))
                .isEqualTo(id);
    }

    @Test
    void takesWhatTheNamesOfVariantsHaveInCommon() {
        assertThat(id(
                        collection()
                                .request("Log in", "POST", "{{baseUrl}}/login")
                                .request("Log in and remember", "POST", "{{baseUrl}}/login"),
                        "post",
                        "/login"))
                .isEqualTo("logIn");
        assertThat(id(
                        collection()
                                .request("Log in and remember", "POST", "{{baseUrl}}/sessions")
                                .request("Log in", "POST", "{{baseUrl}}/sessions"),
                        "post",
                        "/sessions"))
                .isEqualTo("logIn");
        assertThat(id(
                        collection()
                                .request("By author", "GET", "{{baseUrl}}/articles")
                                .request("By tag", "GET", "{{baseUrl}}/articles"),
                        "get",
                        "/articles"))
                .isEqualTo("listArticles");
    }

    @Test
    void addsMoreOfThePathWhereNamesWouldBeEqual() {
        TestCollection collection = collection()
                .request("Get balances", "GET", "{{baseUrl}}/accounts/:id/balances")
                .request("Get balances", "GET", "{{baseUrl}}/balances")
                .request("Get balances", "GET", "{{baseUrl}}/old/accounts/:id/balances");

        assertThat(id(collection, "get", "/balances")).isEqualTo("getBalances");
        assertThat(id(collection, "get", "/accounts/{id}/balances")).isEqualTo("getBalancesForAccount");
        assertThat(id(collection, "get", "/old/accounts/{id}/balances")).isEqualTo("getOldAccountsByIdBalances");
    }

    @Test
    void saysByWhatOneOfSeveralIsFoundWherePeopleCallThemAlike() {
        TestCollection collection = collection()
                .request("Get users", "GET", "{{baseUrl}}/users/")
                .request("Get users", "GET", "{{baseUrl}}/users/:user-id/")
                .request("Get users", "GET", "{{baseUrl}}/teams/:id/users")
                .request("Get users", "GET", "{{baseUrl}}/teams/:id/users/:name");

        assertThat(id(collection, "get", "/users/")).isEqualTo("getUsers");
        assertThat(id(collection, "get", "/users/{user-id}/")).isEqualTo("getUsersByUserId");
        assertThat(id(collection, "get", "/teams/{id}/users")).isEqualTo("getUsersForTeam");
        assertThat(id(collection, "get", "/teams/{id}/users/{name}")).isEqualTo("getUsersForTeamByName");
    }

    @Test
    void numbersWhatIsStillEqual() {
        TestCollection collection = collection()
                .request("Get", "GET", "{{baseUrl}}/a-b")
                .request("Get", "GET", "{{baseUrl}}/a_b")
                .request("Get", "GET", "{{baseUrl}}/a.b");

        assertThat(collection.document().findValuesAsText("operationId")).doesNotHaveDuplicates();
    }
}
