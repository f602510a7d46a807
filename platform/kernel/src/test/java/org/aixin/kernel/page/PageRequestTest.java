package org.aixin.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Invalid;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void theFirstPageStandsBeforeEverything() {
        assertThat(PageRequest.first()).isEqualTo(new PageRequest(1, 20));
        assertThat(PageRequest.first().offset()).isZero();
        assertThat(new PageRequest(3, 50).offset()).isEqualTo(100);
    }

    @Test
    void everyWrongParameterIsNamed() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new PageRequest(0, 201))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.field())
                        .containsExactly("page", "size"));
    }

    @Test
    void deepPagesAreReadByCursor() {
        assertThat(new PageRequest(50, 200).offset()).isEqualTo(9_800);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new PageRequest(51, 200));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new PageRequest(Integer.MAX_VALUE, 200));
    }

    @Test
    void aPageHasTheOneShape() {
        var page = Page.of(List.of(1, 2), 2, PageRequest.first()).map(String::valueOf);
        assertThat(AixinJson.mapper().writeValueAsString(page)).isEqualTo("""
                        {"items":["1","2"],"total":2,"totalIsLowerBound":false,"page":1,"size":20,"next":null}""");
    }
}
