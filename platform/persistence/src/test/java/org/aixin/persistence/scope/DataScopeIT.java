package org.aixin.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.NoCaller;
import org.aixin.sample.NoteMapper;
import org.aixin.sample.SampleApplication;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Nobody sees a row they must not see, in whatever shape the statement is written. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.name=sample-service")
@RealServers(
        schema = "scope",
        needs = {Link.DATABASE, Link.KAFKA})
class DataScopeIT {

    private static final Map<String, Function<NoteMapper, List<Long>>> SHAPES = Map.of(
            "plain with or", NoteMapper::plain,
            "join", NoteMapper::joined,
            "nested", NoteMapper::nested,
            "union", NoteMapper::union,
            "locking", NoteMapper::locking);

    @Autowired
    NoteMapper notes;

    @BeforeEach
    void threeNotes() {
        notes.clear();
        notes.insert(1, "622921100206", 10, 100);
        notes.insert(2, "622922100001", 20, 200);
        notes.insert(3, "620102001001", 30, 300);
    }

    static Set<String> shapes() {
        return SHAPES.keySet();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachGrantReachesAsFarAsItSays(String shape) {
        assertThat(seenBy(shape, Grant.province())).containsExactly(1L, 2L, 3L);
        assertThat(seenBy(shape, Grant.division("622900"))).containsExactly(1L, 2L);
        assertThat(seenBy(shape, Grant.division("622921"))).containsExactly(1L);
        assertThat(seenBy(shape, Grant.division("622921100"))).containsExactly(1L);
        assertThat(seenBy(shape, Grant.unit(20))).containsExactly(2L);
        assertThat(seenBy(shape, Grant.self(300))).containsExactly(3L);
        assertThat(seenBy(shape, Grant.self(300), Grant.division("622921"))).containsExactly(1L, 3L);
        assertThat(seenBy(shape, Grant.client("agency"))).isEmpty();
        assertThat(seenBy(shape)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aStatementThatWasSentByWhoeverSeesEverythingIsNarrowedForTheNext(String shape) {
        var all = seenBy(shape, Grant.province());
        assertThat(seenBy(shape, Grant.province())).isEqualTo(all);
        assertThat(seenBy(shape)).isEmpty();
        assertThat(seenBy(shape, Grant.unit(10))).isNotEqualTo(all);
    }

    @Test
    void countsAndExistenceTellNoMoreThanRows() {
        assertThat(as(notes::derived, Grant.division("622921"))).isEqualTo(1);
        assertThat(as(notes::derived)).isZero();
        assertThat(as(notes::any)).isFalse();
        assertThat(as(notes::any, Grant.self(100))).isTrue();
    }

    @Test
    void writesReachNoFurtherThanReads() {
        assertThat(as(notes::update, Grant.division("622922"))).isEqualTo(1);
        assertThat(as(notes::delete)).isZero();
        assertThat(as(notes::delete, Grant.unit(10))).isEqualTo(1);
        assertThat(notes.everything()).containsExactly(2L, 3L);
    }

    @Test
    void withoutACallerNothingIsReadAtAll() {
        refused(notes::plain, NoCaller.class);
        refused(notes::words, NoCaller.class);
        refused(notes::update, NoCaller.class);
    }

    @Test
    void aTableThatNobodyDeclaredCannotBeRead() {
        refused(() -> as(notes::undeclared, Grant.province()), IllegalStateException.class);
        refused(() -> as(notes::undeclared, Grant.province()), IllegalStateException.class);
    }

    @Test
    void aCommonTableExpressionIsRefusedRatherThanGuessedAt() {
        refused(() -> as(notes::commonTable, Grant.province()), IllegalStateException.class);
    }

    @Test
    void anOpenTableIsOpenToEveryCaller() {
        assertThat(as(notes::words)).isEmpty();
        assertThat(as(notes::openWithScopedJoin)).isEmpty();
    }

    private List<Long> seenBy(String shape, Grant... grants) {
        return as(() -> SHAPES.get(shape).apply(notes), grants);
    }

    private static <T> T as(Supplier<T> work, Grant... grants) {
        return Callers.as(new Caller("console:test", CallerKind.CONSOLE, null, List.of(grants), Set.of()), work);
    }

    private static void refused(Runnable work, Class<? extends Throwable> why) {
        assertThatExceptionOfType(Exception.class).isThrownBy(work::run).withRootCauseInstanceOf(why);
    }
}
