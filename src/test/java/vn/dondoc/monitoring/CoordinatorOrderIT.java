package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** In a line of the list the coordinating agencies stand as in a Vietnamese dictionary, Đ before I and K, which no database does by itself. */
@SystemTest
class CoordinatorOrderIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Office office;

    @Test
    void coordinatorsStandByVietnameseRules() {
        String number = Office.freshNumber();
        office.giveOut(DirectiveFixture.coordinated(number, "SYT", "HKR", "HIHD", "HDT", "HDH"));

        JsonNode rows = rest.withBasicAuth("vpubOfficer", "demo857")
                .getForObject("/api/monitoring/assignments?text=" + number, JsonNode.class);

        assertThat(rows.path(0).path("coordinating").asText())
                .isEqualTo("UBND huyện Đăk Hà; UBND huyện Đăk Tô; UBND huyện Ia H'Drai; UBND huyện Kon Rẫy");
    }
}
