package org.aixin.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FakeWechatTest {

    private static final FakeWechat WECHAT = FakeWechat.on(0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        WECHAT.close();
    }

    @Test
    void aLoginCodeIsGoodOnceAndAnotherEndingIsTheSamePerson() throws Exception {
        assertThat(login("login-7")).contains("\"openid\":\"openid-7\"").contains("session_key");
        assertThat(login("login-7")).contains("40163").doesNotContain("openid");
        assertThat(login("login-7~again")).contains("\"openid\":\"openid-7\"");
        assertThat(login("nonsense")).contains("40029");
        assertThat(WECHAT.sessionKeys()).hasSize(2);
    }

    @Test
    void aPhoneCodeIsGoodOnceAndNeedsAnAccessToken() throws Exception {
        WECHAT.phone("phone-7", "12000000007");
        var before = WECHAT.accessTokens();
        var token = get("/cgi-bin/token?grant_type=client_credential&appid=a&secret=s")
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

        assertThat(phone("worthless", "phone-7")).contains("40001");
        assertThat(phone(token, "phone-7")).contains("\"purePhoneNumber\":\"12000000007\"");
        assertThat(phone(token, "phone-7")).contains("40029");
        assertThat(phone(token, "phone-7~again")).contains("12000000007");
        assertThat(phone(token, "phone-8")).contains("40029");
        assertThat(WECHAT.accessTokens()).isEqualTo(before + 1);
        WECHAT.revokeAccessTokens();
        assertThat(phone(token, "phone-7~more")).contains("40001");
    }

    private static String login(String code) throws Exception {
        return get("/sns/jscode2session?appid=a&secret=s&grant_type=authorization_code&js_code=" + code);
    }

    private static String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(WECHAT.url() + path)));
    }

    private static String phone(String token, String code) throws Exception {
        return send(HttpRequest.newBuilder(
                        URI.create(WECHAT.url() + "/wxa/business/getuserphonenumber?access_token=" + token))
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }
}
