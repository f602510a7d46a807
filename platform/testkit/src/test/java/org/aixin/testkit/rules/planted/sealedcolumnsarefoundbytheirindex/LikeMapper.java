package org.aixin.testkit.rules.planted.sealedcolumnsarefoundbytheirindex;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Select;

@Violation
interface LikeMapper {

    @Select("select id from villager v where v.name like concat('%', #{part}, '%')")
    long find(String part);
}
