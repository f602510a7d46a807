package org.aixin.registry.check;

import java.sql.SQLException;
import org.aixin.testkit.TestServers;
import org.springframework.context.ApplicationContext;

/** Holds the register against the checks now, whenever that was done last. */
public final class ChecksByHand {

    private ChecksByHand() {}

    public static void run(ApplicationContext service) {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from standing_check");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        service.getBean(CheckJob.class).work();
    }
}
