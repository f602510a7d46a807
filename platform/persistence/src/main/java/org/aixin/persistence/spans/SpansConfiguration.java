package org.aixin.persistence.spans;

import java.time.Clock;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.projection.Inbound;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Offers the ready-made projections; a service switches on what it needs by {@code aixin.projections}. */
@Configuration(proxyBeanMethods = false)
@Import({
    SpansConfiguration.Divisions.class,
    SpansConfiguration.Units.class,
    SpansConfiguration.Cadres.class,
    SpansConfiguration.Recipients.class,
    SpansConfiguration.Pairings.class
})
public class SpansConfiguration {

    @Configuration(proxyBeanMethods = false)
    @SwitchedOn("division")
    static class Divisions {

        @Bean
        DivisionTree divisionTree(DivisionSpanMapper spans) {
            return new DivisionTree(spans);
        }

        @Bean
        DivisionProjection divisionProjection(
                VersionGate gate,
                ObjectProvider<ProjectionListener<DivisionChanged>> listeners,
                DivisionSpanMapper spans) {
            return new DivisionProjection(gate, listeners.orderedStream().toList(), spans);
        }

        @Bean
        DivisionConsumer divisionConsumer(Inbound inbound, DivisionProjection projection) {
            return new DivisionConsumer(inbound, projection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @SwitchedOn("unit")
    static class Units {

        @Bean
        UnitTree unitTree(UnitSpanMapper spans, Clock clock) {
            return new UnitTree(spans, clock);
        }

        @Bean
        UnitProjection unitProjection(
                VersionGate gate, ObjectProvider<ProjectionListener<UnitChanged>> listeners, UnitSpanMapper spans) {
            return new UnitProjection(gate, listeners.orderedStream().toList(), spans);
        }

        @Bean
        UnitConsumer unitConsumer(Inbound inbound, UnitProjection projection) {
            return new UnitConsumer(inbound, projection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @SwitchedOn("cadre")
    static class Cadres {

        @Bean
        CadreDirectory cadreDirectory(CadreSpanMapper spans) {
            return new CadreDirectory(spans);
        }

        @Bean
        CadreProjection cadreProjection(
                VersionGate gate, ObjectProvider<ProjectionListener<CadreChanged>> listeners, CadreSpanMapper spans) {
            return new CadreProjection(gate, listeners.orderedStream().toList(), spans);
        }

        @Bean
        CadreConsumer cadreConsumer(Inbound inbound, CadreProjection projection) {
            return new CadreConsumer(inbound, projection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @SwitchedOn("recipient")
    static class Recipients {

        @Bean
        RecipientDirectory recipientDirectory(RecipientSpanMapper spans) {
            return new RecipientDirectory(spans);
        }

        @Bean
        RecipientProjection recipientProjection(
                VersionGate gate,
                ObjectProvider<ProjectionListener<RecipientChanged>> listeners,
                RecipientSpanMapper spans) {
            return new RecipientProjection(gate, listeners.orderedStream().toList(), spans);
        }

        @Bean
        RecipientConsumer recipientConsumer(Inbound inbound, RecipientProjection projection) {
            return new RecipientConsumer(inbound, projection);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @SwitchedOn("pairing")
    static class Pairings {

        @Bean
        PairingDirectory pairingDirectory(PairedMapper spans) {
            return new PairingDirectory(spans);
        }

        @Bean
        PairingProjection pairingProjection(
                VersionGate gate, ObjectProvider<ProjectionListener<PairingChanged>> listeners, PairedMapper spans) {
            return new PairingProjection(gate, listeners.orderedStream().toList(), spans);
        }

        @Bean
        PairingConsumer pairingConsumer(Inbound inbound, PairingProjection projection) {
            return new PairingConsumer(inbound, projection);
        }
    }
}
