package org.aixin.stats.booking;

import java.time.LocalDateTime;
import java.util.List;
import org.aixin.persistence.scope.AcrossScopes;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of the versions of nodes. */
@Mapper
@AcrossScopes("versions of public nodes")
interface NodeVersionMapper {

    /**
     * @param ver by how much
     * @param stock 1 when the stock figures of the node may differ too, else 0
     */
    record Raised(Tree tree, String node, int ver, int stock) {}

    @Insert("""
            insert into node_version (gen, tree, node, ver, stock_ver, changed_at)
            select #{gen}, raised.*, #{at}
            from json_table(#{nodes, typeHandler=org.aixin.persistence.mybatis.JsonRows}, '$[*]' columns (
                raised_tree varchar(10) path '$.tree', raised_node varchar(20) path '$.node',
                raised_ver bigint path '$.ver', raised_stock bigint path '$.stock')) raised
            on duplicate key update
                ver = ver + 1, stock_ver = stock_ver + values(stock_ver), changed_at = values(changed_at)
            """)
    int raise(int gen, List<Raised> nodes, LocalDateTime at);

    @Update("update node_version set ver = ver + 1, changed_at = #{at} where gen = #{gen}")
    int raiseAll(int gen, LocalDateTime at);

    /** Above whatever was told before, also of the stocks. */
    @Update("""
            update node_version set ver = ver + 1, stock_ver = stock_ver + 1, changed_at = #{at}
            where gen = #{gen} and tree = #{tree} and node = #{node}
            """)
    int raiseOne(int gen, Tree tree, String node, LocalDateTime at);

    @Insert("""
            insert into node_version (gen, tree, node, ver, stock_ver, changed_at)
            select #{into}, tree, node, ver, stock_ver, #{at} from node_version where gen = #{from}
            on duplicate key update node = values(node)
            """)
    int copy(int from, int into, LocalDateTime at);

    @Insert("""
            insert into node_version (gen, tree, node, ver, stock_ver, changed_at)
            select #{gen}, told.*, #{at} from (
                select tree as told_tree, node as told_node, ver + 1 as told_ver, stock_ver + 1 as told_stock_ver
                from node_version where gen = #{other}) told
            on duplicate key update
                stock_ver = greatest(stock_ver + 1, values(stock_ver)), ver = greatest(ver + 1, values(ver)),
                changed_at = values(changed_at)
            """)
    int overtake(int gen, int other, LocalDateTime at);

    @Select("select tree, node, ver, stock_ver from node_version where gen = #{gen} order by tree, node")
    List<NodeVersion> all(int gen);

    @Select("select tree, node, ver, stock_ver from node_version where gen = #{gen} and tree = #{tree} order by node")
    List<NodeVersion> ofTree(int gen, Tree tree);

    @Select("""
            select tree, node, ver, stock_ver from node_version
            where gen = #{gen} and changed_at >= #{since} order by tree, node
            """)
    List<NodeVersion> changedSince(int gen, LocalDateTime since);

    @Select("""
            <script>
            select tree, node, ver, stock_ver from node_version
            where gen = #{gen} and tree = #{tree} and node in
            <foreach collection="nodes" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>
            """)
    List<NodeVersion> of(int gen, Tree tree, List<String> nodes);
}
