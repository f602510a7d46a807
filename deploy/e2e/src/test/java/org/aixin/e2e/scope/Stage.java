package org.aixin.e2e.scope;

import java.nio.file.Path;
import java.time.Clock;
import org.aixin.standalone.Form;
import org.aixin.standalone.Progress;
import org.aixin.standalone.RunningSystem;
import org.aixin.standalone.SystemSettings;

/** A system as it is deployed, with the world in it and everybody at its doors. */
record Stage(RunningSystem system, World world, Crowd crowd, Knock knock) implements AutoCloseable {

    /** Starts afresh, with a proxy in every link, and returns when all that was loaded has arrived everywhere. */
    static Stage set(String name, Clock clock) {
        var data = Path.of("target", "e2e", name).toAbsolutePath();
        RunningSystem.discard(data);
        var system = RunningSystem.start(SystemSettings.forTests(data, Form.PROCESSES), Progress.on(System.out));
        try {
            var knock = new Knock();
            var world = new World(system, knock, clock);
            var crowd = new Crowd(system, world, clock);
            world.load();
            crowd.openAccounts();
            crowd.bindCadres();
            crowd.registerAgencies();
            world.figures(crowd.at(Actor.PROVINCE));
            world.change(crowd.at(Actor.PREFECTURE));
            world.finding(crowd.at(Actor.PROVINCE));
            world.lookAlike(crowd.at(Actor.COUNTY));
            world.benefit(crowd.at(Actor.COUNTY));
            world.round(crowd.at(Actor.COUNTY));
            world.list(crowd.at(Actor.TOWNSHIP));
            world.export(crowd.at(Actor.PREFECTURE));
            world.comparison(crowd.at(Actor.COUNTY));
            world.records(crowd.at(Actor.CADRE), crowd.at(Actor.COLLEAGUE), crowd.at(Actor.SIBLING_CADRE));
            world.settle(crowd.at(Actor.PROVINCE));
            return new Stage(system, world, crowd, knock);
        } catch (RuntimeException | Error failure) {
            system.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        system.close();
    }
}
