package org.aixin.kernel.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.kernel.problem.Forbidden;
import org.junit.jupiter.api.Test;

class CallersTest {

    private static final Caller CADRE = Caller.cadre(7, "CARE_RECORD_WRITE");

    @Test
    void aBareThreadWorksForNobody() {
        assertThatExceptionOfType(NoCaller.class).isThrownBy(Callers::current);
        assertThat(Callers.find()).isEmpty();
    }

    @Test
    void aCallerLastsAsLongAsTheWorkEvenWhenItFails() {
        assertThat(Callers.<Caller>as(CADRE, () -> Callers.as(Caller.job("x"), Callers::current)))
                .isEqualTo(Caller.job("x"));
        Callers.runAs(CADRE, () -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> Callers.runAs(Caller.job("x"), () -> {
                        throw new IllegalStateException();
                    }));
            assertThat(Callers.current()).isEqualTo(CADRE);
        });
        assertThat(Callers.find()).isEmpty();
    }

    @Test
    void workCarriesItsCallerToAnotherThreadAndLeavesNoneThere() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var work = Callers.<Callable<Caller>>as(CADRE, () -> Callers.carrying(Callers::current));
            assertThat(thread.submit(work).get()).isEqualTo(CADRE);
            assertThat(thread.submit(Callers::find).get()).isEmpty();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void aBoundCallerDoesNotShowItsTokenInLogs() {
        assertThat(new Callers.Bound(CADRE, "secret-token").toString()).doesNotContain("secret");
    }

    @Test
    void whoMayNotIsRefused() {
        CADRE.require("CARE_RECORD_WRITE");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> CADRE.require("REGISTRY_WRITE"));
    }

    @Test
    void aGrantNamesWhatItIsOn() {
        for (var text : new String[] {"PROVINCE", "DIVISION:622921", "UNIT:123", "SELF:456", "CLIENT:abc"}) {
            assertThat(Grant.parse(text).text()).isEqualTo(text);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse("DIVISION"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse("DIVISION:"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse("PROVINCE:62"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse("COUNTRY"));
    }
}
