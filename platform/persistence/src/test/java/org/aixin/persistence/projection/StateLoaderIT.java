package org.aixin.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.json.AixinJson;
import org.aixin.sample.SampleApplication;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A new projection is filled from its owner's states, and goes on where it was left. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.name=sample-service",
            "aixin.projections=division",
            "spring.kafka.listener.auto-startup=false"
        })
@RealServers(
        schema = "loader",
        needs = {Link.DATABASE})
class StateLoaderIT {

    static final int DIVISIONS = 1_500;

    static final HttpServer OWNER = owner();
    static final AtomicBoolean AWAY = new AtomicBoolean();
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @Autowired
    StateLoader loader;

    @Autowired
    Projection<DivisionChanged> divisions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void owner(DynamicPropertyRegistry properties) {
        properties.add(
                "aixin.urls.registry-service",
                () -> "http://127.0.0.1:" + OWNER.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        OWNER.stop(0);
    }

    @Test
    void aNewProjectionIsFilledOnceGoesOnWhereItWasLeftAndIsLoadedAgainOnDemand() {
        await().atMost(Duration.ofSeconds(30)).until(() -> finished() || ASKED.size() > 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            loader.look();
            return finished();
        });
        assertThat(rows()).isEqualTo(DIVISIONS);
        // The first page once, then the owner was away, then from where it was left.
        assertThat(ASKED).startsWith("", code(999)).endsWith(code(999));
        assertThat(ASKED.stream().filter(String::isEmpty)).hasSize(1);
        var asked = ASKED.size();
        loader.loadAll();
        assertThat(ASKED).hasSize(asked);

        // Somebody's hand, and an older page of the owner's: neither stays.
        transaction.executeWithoutResult(begun -> {
            sql.sql("delete from division_span where code = ?").param(code(3)).update();
            sql.sql("update projected_version set version = 0 where msg_key = ?")
                    .param(code(3))
                    .update();
        });
        assertThat(rows()).isEqualTo(DIVISIONS - 1);
        divisions.apply(List.of(division(code(4), 2, "新名")));
        loader.again("division");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            loader.look();
            return finished();
        });
        assertThat(rows()).isEqualTo(DIVISIONS);
        assertThat(sql.sql("select name from division_span where code = ?")
                        .param(code(4))
                        .query(String.class)
                        .single())
                .isEqualTo("新名");
    }

    private boolean finished() {
        return sql.sql("select count(*) from projection_load where finished_at is not null")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int rows() {
        return sql.sql("select count(*) from division_span")
                .query(Integer.class)
                .single();
    }

    private static String code(int number) {
        return "62292110" + (1000 + number);
    }

    private static DivisionChanged division(String code, long version, String name) {
        return new DivisionChanged(
                code,
                version,
                name,
                DivisionLevel.VILLAGE,
                List.of(new DivisionChanged.Span(LocalDate.of(2023, 5, 12), null, null)),
                List.of());
    }

    private static HttpServer owner() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/v1/states/division", StateLoaderIT::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            var after = query.startsWith("after=") ? query.substring(6, query.indexOf('&')) : "";
            ASKED.add(after);
            if (!after.isEmpty() && AWAY.compareAndSet(false, true)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var items = new ArrayList<DivisionChanged>();
            for (var number = 0; number < DIVISIONS && items.size() < 1000; number++) {
                if (code(number).compareTo(after) > 0) {
                    items.add(division(code(number), 1, "名"));
                }
            }
            var page = new HashMap<String, Object>();
            page.put("items", items);
            page.put("next", items.size() < 1000 ? null : items.get(999).code());
            var body = AixinJson.mapper().writeValueAsString(page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
