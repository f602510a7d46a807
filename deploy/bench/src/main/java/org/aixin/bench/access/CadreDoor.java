package org.aixin.bench.access;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A cadre's phone at the door: WeChat's code, at the first time the roster, then tokens. */
public final class CadreDoor {

    private static final String API = "/api/mini/v1";

    private final Knocker knocker;

    public CadreDoor(URI gateway) {
        this.knocker = new Knocker(gateway);
    }

    /** Logs in, and binds the phone to the cadre when nobody has done so before. */
    public Knocker.Answer logIn(DemoAccess.Cadre cadre) {
        var answer = knocker.json("POST", API + "/login", Map.of("code", fresh(cadre.loginCode())), Map.of());
        if (answer.status() == 409 && answer.text("/code").equals("binding-required")) {
            answer = knocker.json(
                    "POST",
                    API + "/binding",
                    Map.of(
                            "bindingToken", answer.text("/bindingToken"),
                            "phoneCode", fresh(cadre.phoneCode()),
                            "idLast6", cadre.idLast6()),
                    Map.of());
        }
        return answer.required("Log in as cadre " + cadre.n());
    }

    /** WeChat gives a new code each time; what follows the tilde makes one of it that nobody has used. */
    private static String fresh(String code) {
        return code + "~" + UUID.randomUUID();
    }

    Knocker.Answer refresh(String refreshToken) {
        return knocker.json("POST", API + "/refresh", Map.of("refreshToken", refreshToken), Map.of());
    }

    boolean opens(String accessToken) {
        return knocker.get(API + "/recipients?size=1", Map.of("Authorization", "Bearer " + accessToken))
                .ok();
    }
}
