package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.SelectProvider;

@Violation
interface ProvidedMapper {

    @SelectProvider(type = ProvidedMapper.class, method = "sql")
    long count();

    static String sql() {
        return "SELECT COUNT(*) FROM note";
    }
}
