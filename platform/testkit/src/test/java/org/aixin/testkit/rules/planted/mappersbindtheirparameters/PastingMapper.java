package org.aixin.testkit.rules.planted.mappersbindtheirparameters;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Select;

@Violation
interface PastingMapper {

    @Select("SELECT id FROM note ORDER BY ${column}")
    long first(String column);
}
