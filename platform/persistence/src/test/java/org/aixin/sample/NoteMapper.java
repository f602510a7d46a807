package org.aixin.sample;

import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Every shape of statement that a service may write. */
@Mapper
public interface NoteMapper {

    @Insert(
            "insert into note (id, division_code, unit_id, cadre_id, text) values (#{id}, #{division}, #{unit}, #{cadre}, 't')")
    @AcrossScopes("fills the sample")
    int insert(long id, String division, long unit, long cadre);

    @Delete("delete from note")
    @AcrossScopes("empties the sample")
    int clear();

    @Select("select id from note where text = 't' or text = 'u' order by id")
    List<Long> plain();

    @Select("select n.id from note n left join word w on w.text = n.text order by n.id")
    List<Long> joined();

    @Select("select w.text from word w left join note n on n.text = w.text and n.id = 1")
    List<String> openWithScopedJoin();

    @Select("select count(*) from (select id from note limit 100) few")
    int derived();

    @Select("select id from note where id in (select id from note where text = 't') order by id")
    List<Long> nested();

    @Select("with mine as (select id from note) select id from mine order by id")
    List<Long> commonTable();

    @Select("select id from note where text = 't' union all select id from note where text = 'u'")
    List<Long> union();

    @Select("select id from note where text = 't' order by id for update")
    List<Long> locking();

    @Select("select exists (select 1 from note)")
    boolean any();

    @Update("update note set text = 'u' where text = 't' or text = 'u'")
    int update();

    @Delete("delete from note where text = 't' or text = 'u'")
    int delete();

    @Select("select id from secret")
    List<Long> undeclared();

    @Select("select text from word")
    List<String> words();

    @Select("select id from note order by id")
    @AcrossScopes("counts for the test")
    List<Long> everything();
}
