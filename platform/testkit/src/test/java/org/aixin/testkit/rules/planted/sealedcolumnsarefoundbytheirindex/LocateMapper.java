package org.aixin.testkit.rules.planted.sealedcolumnsarefoundbytheirindex;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Select;

@Violation
interface LocateMapper {

    @Select("select id from villager v where locate(#{part}, name) > 0")
    long find(String part);
}
