package org.aixin.testkit.wechat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers in WeChat's place, and remembers what is good only once. */
class Desk implements ResponseDefinitionTransformerV2 {

    static final String NAME = "wechat";

    private static final String LOGIN = "login-";
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final int TOKEN_SECONDS = 7200;

    private final Set<String> usedCodes = ConcurrentHashMap.newKeySet();
    private final Set<String> usedPhoneCodes = ConcurrentHashMap.newKeySet();
    private final Map<String, String> phones = new ConcurrentHashMap<>();
    private final Set<String> goodTokens = ConcurrentHashMap.newKeySet();
    private final List<String> sessionKeys = new CopyOnWriteArrayList<>();
    private final AtomicInteger accessTokens = new AtomicInteger();

    void register(String phoneCode, String number) {
        phones.put(phoneCode, number);
        usedPhoneCodes.remove(phoneCode);
    }

    int accessTokens() {
        return accessTokens.get();
    }

    void revoke() {
        goodTokens.clear();
    }

    List<String> sessionKeys() {
        return List.copyOf(sessionKeys);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        var url = request.getUrl();
        var question = url.indexOf('?');
        var body = switch (question < 0 ? url : url.substring(0, question)) {
            case "/sns/jscode2session" -> session(parameter(request, "js_code"));
            case "/cgi-bin/token", "/cgi-bin/stable_token" -> accessToken();
            case "/wxa/business/getuserphonenumber" -> phoneNumber(request);
            default -> error(-1, "there is no such call here");
        };
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body)
                .build();
    }

    private String session(@Nullable String code) {
        if (code == null || !code.startsWith(LOGIN) || code.length() == LOGIN.length()) {
            return error(40029, "invalid code");
        }
        if (!usedCodes.add(code)) {
            return error(40163, "code been used");
        }
        var key = "sk" + UUID.randomUUID().toString().replace("-", "");
        sessionKeys.add(key);
        return "{\"session_key\":\"%s\",\"openid\":\"openid-%s\"}"
                .formatted(key, withoutEnding(code.substring(LOGIN.length())));
    }

    private String accessToken() {
        var token = "access-" + accessTokens.incrementAndGet() + "-" + UUID.randomUUID();
        goodTokens.add(token);
        return "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, TOKEN_SECONDS);
    }

    private String phoneNumber(Request request) {
        var token = parameter(request, "access_token");
        if (token == null || !goodTokens.contains(token)) {
            return error(40001, "invalid credential, access_token is invalid or not latest");
        }
        var found = CODE.matcher(request.getBodyAsString());
        var code = found.find() ? found.group(1) : "";
        var number = phones.get(withoutEnding(code));
        if (number == null || !usedPhoneCodes.add(code)) {
            return error(40029, "invalid code");
        }
        return """
                {"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"%s","purePhoneNumber":"%s","countryCode":"86",\
                "watermark":{"timestamp":1763800000,"appid":"wx-fake"}}}""".formatted(number, number);
    }

    private static String withoutEnding(String code) {
        var tilde = code.indexOf('~');
        return tilde < 0 ? code : code.substring(0, tilde);
    }

    private static @Nullable String parameter(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : null;
    }

    private static String error(int code, String message) {
        return "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, message);
    }
}
