package vn.dondoc.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.HandlingTime;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;

class DecisionTableHandlingTimesTest {

    private ProcessEngine engine;
    private HandlingTimes times;

    @BeforeEach
    void deploy() throws IOException {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("handling-times")
                .setJdbcUrl("jdbc:h2:mem:handling-times;DB_CLOSE_DELAY=-1")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        times = new DecisionTableHandlingTimes(engine.getDecisionService(), engine.getRepositoryService());
        deploy("handling-time.dmn", shipped("handling-time.dmn"));
        deploy("step-time.dmn", shipped("step-time.dmn"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void givesTimesWithTheirRow() {
        assertThat(times.forAssignment(Urgency.NONE, "REVIEW", false))
                .contains(new HandlingTime(15, OptionalInt.empty(), "rule_review", "Rà soát, tham mưu"));
        assertThat(times.forAssignment(Urgency.NONE, "REVIEW", true))
                .contains(new HandlingTime(
                        30,
                        OptionalInt.of(15),
                        "rule_list",
                        "Danh sách do nhiều cơ quan cùng lập; báo tiến độ giữa kỳ"));
        assertThat(times.forAssignment(Urgency.NONE, "STANDING", false)).isEmpty();
        assertThat(times.forStep("opinion", Urgency.IMMEDIATE)).isEqualTo(2);
    }

    @Test
    void followsAManagersChangeAtOnce() throws IOException {
        assertThat(times.forStep("explain", Urgency.NONE)).isEqualTo(3);

        deploy("step-time.dmn", shipped("step-time.dmn").replace("<text>3</text>", "<text>4</text>"));

        assertThat(times.forStep("explain", Urgency.NONE)).isEqualTo(4);
    }

    @Test
    void aGapInATableIsNoMissingDeadline() {
        assertThatThrownBy(() -> times.forAssignment(Urgency.NONE, "OTHER", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Bảng quyết định handlingTime có 0 dòng cho ");
        assertThatThrownBy(() -> times.forStep("unknown", Urgency.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Bảng quyết định stepTime có 0 dòng cho ");
    }

    @Test
    void refusesATableThatAManagerSpoiled() throws IOException {
        deploy("overlap", shipped("step-time.dmn").replace("\"nameHandler\"", "\"explain\""));
        assertThatThrownBy(() -> times.forStep("explain", Urgency.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Bảng quyết định stepTime không tính được cho ");

        deploy("empty", shipped("step-time.dmn").replace("<text>3</text>", "<text></text>"));
        assertThatThrownBy(() -> times.forStep("explain", Urgency.NONE))
                .hasMessage("Bảng quyết định stepTime để trống số ngày cho bước explain.");

        deploy("negative", shipped("step-time.dmn").replace("<text>3</text>", "<text>-3</text>"));
        assertThatThrownBy(() -> times.forStep("explain", Urgency.NONE))
                .hasMessage("Bảng quyết định stepTime cột workingDays là “-3”, phải là số ngày.");
    }

    private void deploy(String name, String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(name.replace(".dmn", "") + ".dmn", xml)
                .deploy();
    }

    private static String shipped(String file) throws IOException {
        try (var xml = DecisionTableHandlingTimesTest.class.getResourceAsStream("/processes/" + file)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
