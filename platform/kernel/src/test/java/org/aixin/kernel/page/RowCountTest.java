package org.aixin.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.KernelTest;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway hears of the rows that agencies get. */
class RowCountTest extends KernelTest {

    static final Caller AGENCY =
            new Caller("agency:7", CallerKind.AGENCY, null, List.of(Grant.client("7")), Set.of()).in("1");

    @ParameterizedTest
    @ValueSource(strings = {"/listed", "/paged", "/with-items"})
    void anAgencysListSaysHowManyRowsItHas(String path) throws Exception {
        assertThat(rows(ask(AGENCY, path + "/37"))).isEqualTo("37");
        assertThat(rows(ask(AGENCY, path + "/0"))).isEqualTo("0");
    }

    @Test
    void whatIsNoListSaysNothing() throws Exception {
        assertThat(rows(ask(AGENCY, "/answer"))).isNull();
        assertThat(rows(ask(AGENCY, "/caller"))).isNull();
        assertThat(rows(ask(AGENCY, "/not-found"))).isNull();
    }

    @Test
    void nobodyElsesRowsAreCounted() throws Exception {
        assertThat(rows(ask(Caller.cadre(7), "/listed/37"))).isNull();
    }

    private HttpResponse<String> ask(Caller caller, String path) throws Exception {
        return send(request(path)
                .header("Authorization", "Bearer " + tokensOf("gateway").mint(caller, "visit-service")));
    }

    private static String rows(HttpResponse<String> answer) {
        return answer.headers().firstValue(RowCount.HEADER).orElse(null);
    }
}
