package vn.dondoc.rows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instead of the client that Spring Boot would make. */
@Configuration
class RowsConfig {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        return new RecordClient(JdbcClient.create(template));
    }
}
