package org.aixin.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Time is an argument: whoever needs to know what time it is has a {@link Clock} injected. */
final class TimeRule {

    private static final Set<String> OUTDATED = Set.of(
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.text.SimpleDateFormat",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .accessTargetWhere(reads("the time of the machine"))
            .orShould()
            .dependOnClassesThat(areOutdated())
            .because("what depends on the day can only be tested on a day of the test's choice");

    private TimeRule() {}

    private static DescribedPredicate<JavaAccess<?>> reads(String what) {
        return DescribedPredicate.describe("it reads " + what, TimeRule::readsTheTimeOfTheMachine);
    }

    private static boolean readsTheTimeOfTheMachine(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        var name = target.getName();
        if (owner.getPackageName().equals("java.time") && name.equals("now")) {
            return !takesAClock(access);
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return (name.startsWith("system") || name.startsWith("tick")) && !isConfiguration(access.getOriginOwner());
        }
        if (owner.isEquivalentTo(Date.class)) {
            // Libraries that want a Date get one by Date.from(instant).
            return name.equals("<init>");
        }
        return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** Somebody has to make the bean. */
    private static boolean isConfiguration(JavaClass origin) {
        return origin.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                || origin.isAnnotatedWith("org.springframework.context.annotation.Configuration");
    }

    private static DescribedPredicate<JavaClass> areOutdated() {
        return DescribedPredicate.describe("are older than java.time", type -> OUTDATED.contains(type.getFullName()));
    }
}
