package org.aixin.standalone;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring context in this JVM. */
final class ContextInstance implements Instance {

    private final Deployable deployable;
    private final int number;
    private final PortPlan.Pair ports;
    private final Map<String, String> properties;
    private @Nullable ConfigurableApplicationContext context;

    ContextInstance(Deployable deployable, int number, PortPlan.Pair ports, Map<String, String> properties) {
        this.deployable = deployable;
        this.number = number;
        this.ports = ports;
        this.properties = Map.copyOf(properties);
    }

    @Override
    public Deployable deployable() {
        return deployable;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int port() {
        return ports.port();
    }

    @Override
    public int managementPort() {
        return ports.managementPort();
    }

    @Override
    public synchronized boolean running() {
        return context != null && context.isActive();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        context = deployable.start(arguments(properties));
    }

    static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    @Override
    public synchronized void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException(deployable.title() + " shares its JVM with others");
    }

    @Override
    public void restart(String... options) {
        throw new UnsupportedOperationException(deployable.title() + " shares its JVM with others");
    }
}
