package org.aixin.persistence.crypto;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Field encryption for services that hold personal data: those with a database, whose configuration names a key file. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnProperty("aixin.crypto.key-file")
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties({CryptoSettings.class, DemoSettings.class, RotationSettings.class})
public class CryptoAutoConfiguration {

    @Bean
    KeyFile keyFile(CryptoSettings settings) {
        return KeyFile.read(settings.keyFile());
    }

    @Bean
    DataKeyTable dataKeyTable(
            DataSource dataSource, PlatformTransactionManager transactions, Clock clock, KeyJournal journal) {
        return new DataKeyTable(JdbcClient.create(dataSource), transactions, clock, journal);
    }

    @Bean
    DataKeys dataKeys(
            KeyFile file, CryptoSettings settings, RotationSettings rotation, DataKeyTable table, Clock clock) {
        var wrap = new KeyWrap(file, new Sm4GcmProvider(), new AesGcmProvider());
        return new DataKeys(table, wrap, wrap.provider(settings.provider()), rotation.notice(), clock);
    }

    @Bean
    SealedColumns sealedColumns(DataSource dataSource) {
        return new SealedColumns(JdbcClient.create(dataSource));
    }

    @Bean
    FieldCipher fieldCipher(DataKeys keys, SealedColumns columns) {
        return new FieldCipher(keys, columns::knows);
    }

    @Bean
    KeyRotations keyRotations(
            DataKeys keys,
            DataKeyTable table,
            SealedColumns columns,
            FieldCipher cipher,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JdbcConnectionDetails database,
            Clock clock,
            RotationSettings settings,
            KeyJournal journal,
            Environment environment) {
        var jdbc = JdbcClient.create(dataSource);
        return new KeyRotations(
                keys,
                table,
                columns,
                new KeyRotationTable(jdbc, transactions, clock, journal),
                new Reencryption(jdbc, transactions, cipher),
                database,
                environment.getRequiredProperty("spring.application.name"),
                settings,
                journal);
    }

    @Bean
    @ConditionalOnWebApplication
    KeyController keyController(KeyRotations rotations) {
        return new KeyController(rotations);
    }

    @Bean
    BlindIndex blindIndex(KeyFile file) {
        return new BlindIndex(file, new Sm4GcmProvider());
    }

    @Bean
    PersonalData personalData(Clock clock, DemoSettings demo) {
        return new PersonalData(clock, demo.enabled());
    }

    @Bean
    SealedTypeHandler sealedTypeHandler() {
        return new SealedTypeHandler();
    }
}
