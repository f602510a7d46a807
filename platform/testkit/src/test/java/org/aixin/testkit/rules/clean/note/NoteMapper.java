package org.aixin.testkit.rules.clean.note;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Select;

interface NoteMapper extends BaseMapper<String> {

    @Select("""
            SELECT text
              FROM note
             WHERE id = #{id}
            """)
    String text(long id);
}
