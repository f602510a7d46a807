package org.aixin.testkit.rules.planted.mappersbindtheirparameters;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Update;

@Violation
interface PastingInPiecesMapper {

    @Update({"<script>", "UPDATE note SET text = ${text}", "</script>"})
    void change(String text);
}
