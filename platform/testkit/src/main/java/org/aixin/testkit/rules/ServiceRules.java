package org.aixin.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules that every service keeps; its test says which package is meant and inherits them.
 *
 * <pre>{@code
 * class VisitRulesTest extends ServiceRules {
 *     VisitRulesTest() {
 *         super("org.aixin.visit");
 *     }
 * }
 * }</pre>
 *
 * <p>Where a rule makes a class worse, the subclass overrides that rule's test and says why.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceRules {

    private final String basePackage;
    private final JavaClasses classes;

    /** The classes of the package and those below it, without tests, together with the contracts. */
    protected ServiceRules(String basePackage) {
        this(
                basePackage,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(basePackage, "org.aixin.contracts"));
    }

    ServiceRules(String basePackage, JavaClasses classes) {
        this.basePackage = basePackage;
        this.classes = classes;
    }

    @Test
    protected void edgesStayInsideTheirFeature() {
        check(Rules.EDGES_STAY_INSIDE_THEIR_FEATURE);
    }

    @Test
    protected void featuresHaveNoCycles() {
        check(Rules.featuresHaveNoCycles(basePackage));
    }

    @Test
    protected void contractsNeedOnlyTheJdk() {
        check(Rules.CONTRACTS_NEED_ONLY_THE_JDK);
    }

    @Test
    protected void eventsAreRecords() {
        check(Rules.EVENTS_ARE_RECORDS);
    }

    @Test
    protected void controllersLeaveTablesToTheApplicationService() {
        check(Rules.CONTROLLERS_LEAVE_TABLES_TO_THE_APPLICATION_SERVICE);
    }

    @Test
    protected void thereAreNoDumpingGrounds() {
        check(Rules.NO_DUMPING_GROUNDS);
    }

    @Test
    protected void timeComesFromAClock() {
        check(TimeRule.TIME_COMES_FROM_A_CLOCK);
    }

    @Test
    protected void constructorsInject() {
        check(Rules.CONSTRUCTORS_INJECT);
    }

    @Test
    protected void onlyTheOutboxSends() {
        check(Rules.ONLY_THE_OUTBOX_SENDS);
    }

    @Test
    protected void listenersAreConsumers() {
        check(Rules.LISTENERS_ARE_CONSUMERS);
    }

    @Test
    protected void settingsAreRecordsAndNotSingleValues() {
        check(Rules.SETTINGS_ARE_NOT_SINGLE_VALUES);
    }

    @Test
    protected void mappersBindTheirParameters() {
        check(SqlRule.MAPPERS_BIND_THEIR_PARAMETERS);
    }

    @Test
    protected void sealedColumnsAreFoundByTheirIndex() {
        check(SqlRule.SEALED_COLUMNS_ARE_FOUND_BY_THEIR_INDEX);
    }

    /** A new exception goes on the list in {@code src/test/resources}, where whoever reviews it looks for it. */
    @Test
    protected void whatGoesPastTheDataScopeIsListed() {
        ScopeRule.check(basePackage, classes);
    }

    private void check(ArchRule rule) {
        // A young service has no mapper yet, the gateway never gets one.
        rule.allowEmptyShould(true).check(classes);
    }
}
