package org.aixin.testkit.rules.planted.mappersbindtheirparameters;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Select;

@Violation
interface PastingPerDatabaseMapper {

    @Select(value = "SELECT id FROM note", databaseId = "mysql")
    @Select("SELECT id FROM ${table}")
    long first(String table);
}
