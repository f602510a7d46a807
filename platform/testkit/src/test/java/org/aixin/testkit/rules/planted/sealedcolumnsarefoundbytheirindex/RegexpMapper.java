package org.aixin.testkit.rules.planted.sealedcolumnsarefoundbytheirindex;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Select;

@Violation
interface RegexpMapper {

    @Select("select id from villager v where name NOT REGEXP #{part}")
    long find(String part);
}
