package org.aixin.persistence.crypto;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Field encryption for services that hold personal data: those with a database, whose configuration names a key file. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnProperty("aixin.crypto.key-file")
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties({CryptoSettings.class, DemoSettings.class})
public class CryptoAutoConfiguration {

    @Bean
    KeyFile keyFile(CryptoSettings settings) {
        return KeyFile.read(settings.keyFile());
    }

    @Bean
    FieldCipher fieldCipher(
            KeyFile file,
            CryptoSettings settings,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock) {
        var wrap = new KeyWrap(file, new Sm4GcmProvider(), new AesGcmProvider());
        var table = new DataKeyTable(JdbcClient.create(dataSource), transactions, clock);
        return new FieldCipher(new DataKeys(table, wrap, wrap.provider(settings.provider())));
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
