package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A pool whose only connection is taken: what people are told, with a transaction and without (row 11 of the faults). */
class ProblemAdviceTest {

    private static final int SHORTEST_WAIT_MILLIS = 250;

    @RestController
    record Asking(JdbcClient jdbc, TransactionTemplate transaction) {

        @GetMapping("/reads")
        int reads() {
            return jdbc.sql("select 1").query(Integer.class).single();
        }

        @GetMapping("/writes")
        int writes() {
            return transaction.execute(status -> reads());
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoFindsAllConnectionsTakenIsAskedToComeAgain(CapturedOutput output) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:busy");
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(SHORTEST_WAIT_MILLIS);
            MockMvc web = MockMvcBuilders.standaloneSetup(new Asking(
                            JdbcClient.create(pool), new TransactionTemplate(new DataSourceTransactionManager(pool))))
                    .setControllerAdvice(new ProblemAdvice())
                    .build();
            Map<String, String> said =
                    Map.of("/reads", "xem đã lưu chưa, rồi thử lại", "/writes", "chưa có gì được lưu");
            for (String address : said.keySet()) {
                try (Connection taken = pool.getConnection()) {
                    web.perform(get(address))
                            .andExpect(status().isServiceUnavailable())
                            .andExpect(header().exists("Retry-After"))
                            .andExpect(jsonPath("$.message", containsString(said.get(address))));
                }
                web.perform(get(address)).andExpect(status().isOk());
            }
            assertThat(output)
                    .contains("No connection to the database was free", "CannotCreateTransactionException")
                    .contains("CannotGetJdbcConnectionException");
        }
    }
}
