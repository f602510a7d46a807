package org.aixin.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * The rules themselves. Frameworks are named by text, so that the testkit need not depend on them.
 *
 * <p>Alternatives are joined by {@code .or()} of the sentence, never by {@code or(...)} of a predicate: where the types
 * differ, that one is a static method which forgets the left half.
 */
final class Rules {

    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String BASE_MAPPER = "com.baomidou.mybatisplus.core.mapper.BaseMapper";
    private static final String MAPPER = "org.apache.ibatis.annotations.Mapper";
    private static final String EVENT = "org.aixin.contracts.IntegrationEvent";
    private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";

    static final ArchRule EDGES_STAY_INSIDE_THEIR_FEATURE = classes()
            .that()
            .areMetaAnnotatedWith(CONTROLLER)
            .or()
            .areAnnotatedWith(CONTROLLER)
            .or()
            .areAssignableTo(BASE_MAPPER)
            .or()
            .areAnnotatedWith(MAPPER)
            .should()
            .bePackagePrivate()
            .because("a controller is called by HTTP and a mapper by its own feature");

    static final ArchRule CONTRACTS_NEED_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..contracts..")
            .because("whoever reads an event must not inherit its writer's libraries");

    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(EVENT)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a fact does not change");

    static final ArchRule CONTROLLERS_LEAVE_TABLES_TO_THE_APPLICATION_SERVICE = noClasses()
            .that()
            .areMetaAnnotatedWith(CONTROLLER)
            .or()
            .areAnnotatedWith(CONTROLLER)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(BASE_MAPPER)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(MAPPER)
            .because("rules and transactions live in the application service");

    static final ArchRule NO_DUMPING_GROUNDS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Constants|DTO|Dto|VO|DO)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract)\\w*(Controller|Service|Mapper|Entity)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..")
            .because("a class is named after the idea it holds");

    static final ArchRule CONSTRUCTORS_INJECT = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule ONLY_THE_OUTBOX_SENDS = noClasses()
            .that()
            .resideOutsideOfPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.kafka.core.KafkaOperations")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .because("an event that is sent beside the transaction is lost with it, or told without it");

    static final ArchRule LISTENERS_ARE_CONSUMERS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(LISTENER)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(LISTENER + "s")
            .because("who looks for the ways in looks for *Consumer");

    static final ArchRule SETTINGS_ARE_NOT_SINGLE_VALUES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
            .because("settings are records with @ConfigurationProperties, validated at start");

    private Rules() {}

    static ArchRule featuresHaveNoCycles(String basePackage) {
        return SlicesRuleDefinition.slices()
                .matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be deleted alone can be understood alone");
    }
}
