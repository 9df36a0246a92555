package io.github.belvo4j.postman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "userId, user id",
        "bank_accounts, bank accounts",
        "URLPath, url path",
        "getHTTPStatus, get http status",
        "List all users!, list all users",
        "user's links, users links",
        "Ação única, acao unica",
        "OAuth grants, oauth grants",
        "userIDs, user ids",
        "Get UTXOs of an address, get utxos of an address",
        "IsActive, is active",
        "Invite user(s), invite users",
        "v2Beta, v2 beta",
        "一覧, yi lan",
        "Создать лодку, sozdat lodku",
        "большой_дом, bolshoy dom",
        "ΑναζήτησηΠλοίου, anazitisi ploioy",
        "船を検索する, chuano jian suosuru",
        "पोत, pot",
        "Łódź główna, lodz glowna",
        "Straße Ø, strasse o",
        "e\u0301cole, ecole",
        "🚢 ships →, ships",
        "٤٢ boats, 42 boats",
        "!→, ''",
        "'', ''",
        "--, ''",
        "A, a",
    })
    void findsWords(String name, String words) {
        assertThat(String.join(" ", Identifiers.of(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "users, user",
        "addresses, address",
        "statuses, status",
        "companies, company",
        "ties, tie",
        "boxes, box",
        "buses, bus",
        "houses, house",
        "purchases, purchase",
        "branches, branch",
        "dishes, dish",
        "buzzes, buzz",
        "people, person",
        "indices, index",
        "taxes, tax",
        "status, status",
        "address, address",
        "analysis, analysis",
        "news, news",
        "data, data",
        "settings, settings",
        "us, us",
        "is, is",
        "campus, campus",
        "user, user",
    })
    void findsTheSingular(String many, String one) {
        assertThat(Inflector.singular(many)).isEqualTo(one);
        assertThat(Inflector.isPlural(many)).isEqualTo(!many.equals(one));
    }

    @Test
    void findsTheSingularOfTheLastWord() {
        assertThat(Inflector.singular(List.of("users", "links"))).containsExactly("users", "link");
        assertThat(Inflector.singular(List.of())).isEmpty();
    }

    @Test
    void joinsWords() {
        assertThat(Identifiers.pascal("list of users")).isEqualTo("ListOfUsers");
        assertThat(Identifiers.camel(List.of("list", "users"))).isEqualTo("listUsers");
        assertThat(Identifiers.camel(List.of())).isEmpty();
        assertThat(Identifiers.pascal(List.of("oauth2", "0", "flow"))).isEqualTo("Oauth2_0Flow");
    }
}
