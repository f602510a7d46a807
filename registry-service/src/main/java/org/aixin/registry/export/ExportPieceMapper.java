package org.aixin.registry.export;

import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of the files, piece by piece. */
@Mapper
@AcrossScopes("of an export that was found in scope, or the job")
interface ExportPieceMapper {

    String CONTENT = "export_piece.content";

    /** A row of {@code export_piece}. */
    record Piece(long id, Sealed content) {}

    @Insert("insert into export_piece (id, export_id, number, content) values (#{id}, #{exportId}, #{number},"
            + " #{content})")
    int insert(long id, long exportId, int number, Sealed content);

    @Select("select id, content from export_piece where export_id = #{exportId} and number = #{number}")
    @Nullable
    Piece find(long exportId, int number);

    @Delete("delete from export_piece where export_id = #{exportId}")
    int delete(long exportId);
}
