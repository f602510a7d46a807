package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.aixin.kernel.caller.Caller;
import org.aixin.testkit.canary.Canary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Recognising a cadre who is about to bind their phone. */
class RosterIT extends RegistryUnderTest {

    static final long CADRE = 1_900_000_000_000_000_601L;
    static final long RETIRED = 1_900_000_000_000_000_602L;
    static final long SHARING = 1_900_000_000_000_000_603L;
    static final String NUMBER = Canary.CADRE_ID_NUMBER.value();
    static final String RETIREDS = numbered("62990019500103002");
    static final String SHARINGS = numbered("62990019500103003");

    @BeforeEach
    void threeCadres() {
        registered("/cadres", """
                [{"id":"%d","name":"%s","idNumber":"%s","phone":"12000000601","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"},
                 {"id":"%d","name":"牛干事","idNumber":"%s","phone":"12000000602","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"},
                 {"id":"%d","name":"杨干事","idNumber":"%s","phone":"12000000601","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"}]
                """.formatted(
                        CADRE,
                        Canary.CADRE_NAME.value(),
                        NUMBER,
                        BUREAU,
                        RETIRED,
                        RETIREDS,
                        BUREAU,
                        SHARING,
                        SHARINGS,
                        BUREAU));
        changed("/cadres/" + RETIRED, 1, "{\"from\":\"2025-01-01\",\"active\":false}");
    }

    @Test
    void phoneAndEndingTogetherNameOneCadre() {
        assertThat(check("12000000601", last6(NUMBER)).body().toString())
                .isEqualTo("{\"cadreId\":\"%d\"}".formatted(CADRE));
        assertThat(check("+86 120-0000-0601", last6(SHARINGS).toLowerCase(Locale.ROOT))
                        .body()
                        .toString())
                .isEqualTo("{\"cadreId\":\"%d\"}".formatted(SHARING));
    }

    @Test
    void everyOtherAnswerIsTheSame() {
        var unknownPhone = check("12000000699", last6(NUMBER));
        assertThat(unknownPhone.status()).isEqualTo(404);
        for (var refused : new Answer[] {
            check("12000000601", "000000"),
            check("12000000602", last6(RETIREDS)),
            check("no number", last6(NUMBER)),
            check("12000000601", ""),
            check("12000000601", NUMBER)
        }) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(withoutTrace(refused)).isEqualTo(withoutTrace(unknownPhone));
        }
    }

    @Test
    void nothingElseIsOpenToWhoeverHasProvenNothing() {
        assertThat(post("/internal/v1/cadres", Caller.anonymous(), "[]").status())
                .isEqualTo(403);
        assertThat(post("/internal/v1/labels", Caller.anonymous(), "{\"ids\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(send(HttpMethod.POST, "/internal/v1/cadres/roster-checks", null, "{}")
                        .status())
                .isEqualTo(401);
    }

    private Answer check(String phone, String ending) {
        return post(
                "/internal/v1/cadres/roster-checks",
                Caller.anonymous(),
                "{\"phone\":\"%s\",\"idLast6\":\"%s\"}".formatted(phone, ending));
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().toString().replaceAll("\"traceId\":\"[0-9a-f]*\"", "");
    }

    private static String last6(String number) {
        return number.substring(12);
    }
}
