package io.github.belvo4j.spring;

import io.github.belvo4j.jdbc.JdbcTicketStore;
import io.github.belvo4j.mfa.TicketStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for a ticket store in the application's database, if there is one and {@code belvo4j-jdbc} is present.
 */
@AutoConfiguration(
        before = BelvoAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass(JdbcTicketStore.class)
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(BelvoProperties.class)
public final class BelvoJdbcAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(TicketStore.class)
    JdbcTicketStore belvoTicketStore(DataSource dataSource, BelvoProperties properties) {
        if (properties.tickets().createTable()) {
            JdbcTicketStore.createTable(dataSource);
        }
        return new JdbcTicketStore(dataSource);
    }
}
