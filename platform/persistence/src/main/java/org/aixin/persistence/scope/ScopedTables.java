package org.aixin.persistence.scope;

import java.util.Map;

/** Declares the scope of a service's tables, by table name. A table that stands nowhere cannot be read at all. */
@FunctionalInterface
public interface ScopedTables {

    Map<String, TableScope> tables();
}
