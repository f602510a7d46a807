package org.aixin.persistence.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.ibatis.reflection.ReflectionException;
import org.junit.jupiter.api.Test;

class RowFactoryTest {

    private final RowFactory rows = new RowFactory();

    private record Pairing(long id, String title) {

        private Pairing {
            if (title.isEmpty()) {
                throw new IllegalArgumentException("untitled");
            }
        }
    }

    @Test
    void aRowBecomesARecordThatNobodyElseSees() {
        assertThat(pairing(7L, "姐弟")).isEqualTo(new Pairing(7, "姐弟"));
        assertThat(pairing(8L, "祖孙")).isEqualTo(new Pairing(8, "祖孙"));
    }

    @Test
    void whatTheRecordRefusesIsToldWithItsReason() {
        assertThatThrownBy(() -> pairing(7L, ""))
                .isInstanceOf(ReflectionException.class)
                .hasRootCauseMessage("untitled");
    }

    @Test
    void aConstructorThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> rows.create(Pairing.class, List.of(String.class), List.of("姐弟")))
                .isInstanceOf(ReflectionException.class)
                .hasMessageContaining("Pairing");
    }

    private Pairing pairing(Object... values) {
        return rows.create(Pairing.class, List.of(long.class, String.class), List.of(values));
    }
}
