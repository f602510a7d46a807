package org.aixin.registry.bulk.file;

import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the files, piece by piece. */
@Mapper
@AcrossScopes("of an import that was found in scope, or the job")
interface PieceMapper {

    String CONTENT = "import_piece.content";

    /** A row of {@code import_piece}. */
    record Piece(long id, Sealed content) {}

    @Insert("insert into import_piece (id, import_id, number, content) values (#{id}, #{importId}, #{number},"
            + " #{content})")
    int insert(long id, long importId, int number, Sealed content);

    @Select("select id, content from import_piece where import_id = #{importId} and number = #{number}")
    @Nullable
    Piece find(long importId, int number);

    @Select("select count(*) from import_piece where import_id = #{importId}")
    int count(long importId);

    @Delete("delete from import_piece where import_id = #{importId}")
    int delete(long importId);
}
