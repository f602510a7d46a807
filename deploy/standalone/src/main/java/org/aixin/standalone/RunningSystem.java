package org.aixin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aixin.bench.access.AccessMaker;
import org.aixin.bench.access.DemoAccess;
import org.aixin.bench.load.Bar;
import org.aixin.bench.load.DemoLoader;
import org.aixin.bench.load.DemoStamp;
import org.aixin.bench.plan.DemoCadre;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.keys.TestKeys;
import org.aixin.testkit.servers.FaultProxy;
import org.aixin.testkit.wechat.FakeWechat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole system on this machine: servers, deployables, and the ways between them.
 *
 * <p>It starts and ends as a whole; in between a test may stop, kill and start its parts and break the links among them.
 * Safe for use by several threads.
 */
public final class RunningSystem implements AutoCloseable {

    private final SystemSettings settings;
    private final Progress progress;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Servers servers;
    private final Links links;
    private final Pages pages;
    private final Wiring wiring;
    private final int wechatPort;
    private @Nullable FakeWechat wechat;
    private final Map<Deployable, List<Instance>> instances = new EnumMap<>(Deployable.class);
    private final Map<Deployable, FaultProxy> fronts = new EnumMap<>(Deployable.class);
    private volatile boolean started;
    private volatile boolean ending;

    private RunningSystem(SystemSettings settings, DataDirectory data, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.secrets = data.secrets();
        var ports = PortPlan.of(settings);
        this.servers = new Servers(data, ports, settings.proxied(), settings.tuning());
        this.links = new Links(servers, settings.proxied());
        this.pages = new Pages(Path.of(""), data.path());
        this.wechatPort = ports.wechat();
        links.open();
        this.wiring = new Wiring(
                secrets,
                links,
                pages,
                "http://" + PortPlan.HOST + ":" + wechatPort,
                settings.tuning().limits());
        plan(ports);
    }

    /**
     * Starts everything on the data directory of the settings and returns when it is ready for requests.
     *
     * @throws StartFailed when it cannot, or another system runs on the same directory
     */
    public static RunningSystem start(SystemSettings settings, Progress progress) {
        var data = DataDirectory.open(settings.data());
        RunningSystem system;
        try {
            system = on(data, settings, progress);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        try {
            system.start();
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    /**
     * Deletes what former starts left in a data directory, and ends what they left running.
     *
     * @throws StartFailed when a system runs on it
     */
    public static void discard(Path data) {
        try (var directory = DataDirectory.open(data.toAbsolutePath().normalize())) {
            directory.wipe();
        }
    }

    /** Not started yet; from now on the system closes the data directory. */
    static RunningSystem on(DataDirectory data, SystemSettings settings, Progress progress) {
        return new RunningSystem(settings, data, progress);
    }

    private void plan(PortPlan ports) {
        var pairs = new EnumMap<Deployable, List<PortPlan.Pair>>(Deployable.class);
        for (var deployable : Deployable.values()) {
            var own = new ArrayList<PortPlan.Pair>();
            for (int i = 0; i < settings.instances(); i++) {
                own.add(ports.pair(deployable));
            }
            pairs.put(deployable, own);
            wiring.frontDoor(deployable, frontDoor(deployable, own));
        }
        pairs.forEach((deployable, own) -> {
            var planned = new ArrayList<Instance>();
            for (var pair : own) {
                planned.add(instance(deployable, planned.size() + 1, pair, wiring.properties(deployable, pair)));
            }
            instances.put(deployable, planned);
        });
    }

    private int frontDoor(Deployable deployable, List<PortPlan.Pair> own) {
        if (!settings.fronted()) {
            return own.get(0).port();
        }
        var front = FaultProxy.to(own.stream().mapToInt(PortPlan.Pair::port).toArray());
        fronts.put(deployable, front);
        return front.port();
    }

    private Instance instance(Deployable deployable, int number, PortPlan.Pair ports, Map<String, String> properties) {
        if (settings.form() == Form.PROCESSES) {
            return new ProcessInstance(
                    deployable, number, ports, properties, settings.tuning().jvm(), data, progress::line);
        }
        properties.put("spring.main.register-shutdown-hook", "false");
        return new ContextInstance(deployable, number, ports, properties);
    }

    /** Servers first, then the deployables in their order. */
    void start() {
        for (var server : servers.all()) {
            step(server.name(), server::start);
        }
        step("WeChat's part", () -> wechat = FakeWechat.on(wechatPort));
        pages.prepare();
        var all = inOrder();
        // Second instances wait for the first ones: all at once would keep one another from getting ready.
        for (int from = 0; from < all.size(); from += Deployable.values().length) {
            var wave = all.subList(from, from + Deployable.values().length);
            if (settings.form() == Form.PROCESSES) {
                wave.forEach(instance -> unlessEnding(((ProcessInstance) instance)::launch));
            }
            for (var instance : wave) {
                var name = "%d/%d %s".formatted(all.indexOf(instance) + 1, all.size(), title(instance));
                step(name, instance instanceof ProcessInstance process ? process::awaitReady : instance::start);
            }
        }
        started = true;
    }

    private void step(String name, Runnable work) {
        unlessEnding(() -> progress.step(name, work));
    }

    /** Nothing starts any more once the end has begun, and the end waits for what is just starting. */
    private synchronized void unlessEnding(Runnable work) {
        if (ending) {
            throw new StartFailed("The start was broken off");
        }
        work.run();
    }

    /** Every instance, first all first ones. */
    private List<Instance> inOrder() {
        var ordered = new ArrayList<Instance>();
        for (int i = 0; i < settings.instances(); i++) {
            for (var deployable : Deployable.values()) {
                ordered.add(instances(deployable).get(i));
            }
        }
        return ordered;
    }

    private String title(Instance instance) {
        return settings.instances() == 1
                ? instance.deployable().title()
                : instance.deployable().title() + " #" + instance.number();
    }

    /** Stops the deployables in reverse order, then the servers. What is not running is left alone. */
    @Override
    public void close() {
        ending = true;
        if (!started) {
            // Who waits for them to get ready would keep the end waiting.
            inOrder().stream().filter(ProcessInstance.class::isInstance).forEach(Instance::stop);
        }
        end();
    }

    private synchronized void end() {
        var reverse = inOrder();
        Collections.reverse(reverse);
        for (var instance : reverse) {
            if (instance.running()) {
                progress.step("stopping " + title(instance), instance::stop);
            }
        }
        fronts.values().forEach(FaultProxy::close);
        links.close();
        var backwards = new ArrayList<>(servers.all());
        Collections.reverse(backwards);
        for (var server : backwards) {
            if (server.running()) {
                progress.step("stopping " + server.name(), server::stop);
            }
        }
        if (wechat != null) {
            wechat.close();
        }
        data.close();
    }

    /** Where the others, and the world, find the deployable. */
    public URI url(Deployable deployable) {
        var front = fronts.get(deployable);
        return front == null
                ? instances(deployable).get(0).url()
                : URI.create("http://" + PortPlan.HOST + ":" + front.port());
    }

    /** The only door: {@code http://127.0.0.1:8080} unless the ports were moved. */
    public URI gateway() {
        return url(Deployable.GATEWAY);
    }

    public List<Instance> instances(Deployable deployable) {
        return instances.getOrDefault(deployable, List.of());
    }

    /** The first instance, where there is only one. */
    public Instance instance(Deployable deployable) {
        return instances(deployable).get(0);
    }

    /**
     * Starts one more of a deployable in this JVM, on ports of its own choice, beside those that the others know. Whoever
     * asks closes it.
     *
     * @param different settings in place of the usual ones
     */
    public ConfigurableApplicationContext beside(Deployable deployable, Map<String, String> different) {
        var properties = wiring.properties(deployable, new PortPlan.Pair(0, 0));
        properties.put("spring.main.register-shutdown-hook", "false");
        properties.putAll(different);
        return deployable.start(ContextInstance.arguments(properties));
    }

    /** The proxy before the instances of a deployable; only where links are proxied or there are several instances. */
    public FaultProxy front(Deployable deployable) {
        var front = fronts.get(deployable);
        if (front == null) {
            throw new IllegalStateException("Nothing stands before " + deployable.title());
        }
        return front;
    }

    /** The proxy in a link; that to Kafka is the same for everybody. */
    public FaultProxy link(Deployable deployable, Link link) {
        return links.proxy(deployable, link);
    }

    public Servers servers() {
        return servers;
    }

    /**
     * Loads a demo through the services' commands, unless it is there already.
     *
     * @return what was loaded, the cadres' ids among it
     */
    public DemoStamp loadDemo(DemoSize size, Clock clock, Bar bar) {
        var addresses = new HashMap<String, URI>();
        for (var deployable : Deployable.values()) {
            addresses.put(deployable.title(), url(deployable));
        }
        return new DemoLoader(addresses, internalTokens(clock), data.path(), clock, bar).load(size);
    }

    /**
     * Lets the demo's callers in: makes their accounts at the first start, and tells WeChat's part their numbers.
     *
     * @return what they need in order to come in
     */
    public DemoAccess admit(DemoPlan plan, Clock clock) {
        var access = new AccessMaker(gateway(), secrets.firstAdministratorFile(), data.path(), clock).make(plan);
        var phones = plan.cohorts().get(0).cadres().stream().collect(Collectors.toMap(DemoCadre::id, DemoCadre::phone));
        access.cadres().forEach(cadre -> wechat().phone(cadre.phoneCode(), phones.getOrDefault(cadre.cadreId(), "")));
        pages.offer(access.cadres());
        return access;
    }

    /** What plays WeChat's part. */
    public FakeWechat wechat() {
        if (wechat == null) {
            throw new IllegalStateException("Nothing has been started");
        }
        return wechat;
    }

    /** What makes the first administrator, until there is one. */
    public Optional<String> firstAdministratorSecret() {
        var file = secrets.firstAdministratorFile();
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The gateway's word to the services, for callers that go past the gateway. */
    public InternalTokens internalTokens(Clock clock) {
        return InternalTokens.of(InternalTokens.GATEWAY, keys().directory(), clock);
    }

    /** The keys of everybody, the gateway's among them. */
    public TestKeys keys() {
        return secrets.keys();
    }

    public SystemSettings settings() {
        return settings;
    }
}
