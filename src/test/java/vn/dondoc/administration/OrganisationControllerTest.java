package vn.dondoc.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.organisation.OrganisationFixture;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.intake.ImportKind;
import vn.dondoc.organisation.intake.ImportPreview;
import vn.dondoc.organisation.intake.OrganisationImport;
import vn.dondoc.problem.Problem;

class OrganisationControllerTest {

    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "a.csv", "text/csv", "id,full_name".getBytes(UTF_8));

    private final OrganisationFixture fixture = new OrganisationFixture().withDemonstration();
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final OrganisationImport organisationImport = mock(OrganisationImport.class);
    private final AdministratorGate gate = new AdministratorGate(currentActor);
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new OrganisationController(
                            gate, fixture.overview, fixture.switchingOff, fixture.passwords, fixture.purge),
                    new OrganisationImportController(gate, organisationImport))
            .build();

    @AfterEach
    void close() {
        fixture.close();
    }

    static List<MockHttpServletRequestBuilder> everyAddress() {
        return List.of(
                get("/api/organisation/agencies"),
                get("/api/organisation/fields"),
                get("/api/organisation/persons"),
                get("/api/organisation/import/persons/template"),
                multipart("/api/organisation/import/persons").file(FILE),
                multipart("/api/organisation/import/persons?apply=true").file(FILE),
                post("/api/organisation/persons/vpubOfficer/switch-off"),
                post("/api/organisation/persons/vpubOfficer/switch-on"),
                put("/api/organisation/persons/vpubOfficer/password")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"password\":\"12345678\"}"),
                post("/api/organisation/purge-demonstration")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"confirmation\":\"XOA TRINH DIEN\",\"newAdminPassword\":\"12345678\"}"));
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void isForAdministratorsOnly(MockHttpServletRequestBuilder request) {
        actAs(Role.LEADER);

        assertThatThrownBy(() -> web.perform(request))
                .hasRootCauseInstanceOf(Problem.class)
                .rootCause()
                .hasMessage("Chỉ người quản trị hệ thống được làm việc này.");

        verifyNoInteractions(organisationImport);
        assertThat(fixture.entry("vpubOfficer").active()).isTrue();
        assertThat(fixture.mayEnter("vpubOfficer", "demo857")).isTrue();
    }

    @Test
    void listsWithoutShowingPasswords() throws Exception {
        actAs(Role.ADMIN);

        web.perform(get("/api/organisation/persons?q=tran thi&size=10000&page=0"))
                .andExpect(header().string("X-Total-Count", "1"))
                .andExpect(content()
                        .json(
                                """
                        [{"id": "vpubOfficer", "fullName": "Trần Thị Viên", "title": null, "email": null, "active": true,
                          "demo": true, "hasPassword": true,
                          "grants": [{"personId": "vpubOfficer", "agencyCode": "VPUB", "role": "OFFICER",
                                      "validFrom": null, "validTo": null}]}]""",
                                JsonCompareMode.STRICT));
        web.perform(get("/api/organisation/persons?page=2147483647&size=200"))
                .andExpect(header().string("X-Total-Count", "4"))
                .andExpect(content().json("[]"));
        web.perform(get("/api/organisation/agencies"))
                .andExpect(jsonPath("$[0].code").value("UBND"))
                .andExpect(jsonPath("$[0].demo").value(true));
        web.perform(get("/api/organisation/fields"))
                .andExpect(jsonPath("$[0].officeOfficer").value("vpubOfficer"));
    }

    @Test
    void previewsUnlessToldToApply() throws Exception {
        actAs(Role.ADMIN);
        ImportPreview preview = new ImportPreview(ImportKind.PERSONS, false, 1, 1, 0, 0, List.of(), List.of());
        when(organisationImport.preview(any(), any(), any())).thenReturn(preview);
        when(organisationImport.apply(any(), any(), any())).thenReturn(preview);

        web.perform(multipart("/api/organisation/import/persons").file(FILE))
                .andExpect(jsonPath("$.added").value(1));
        verify(organisationImport).preview(ImportKind.PERSONS, "a.csv", FILE.getBytes());
        web.perform(multipart("/api/organisation/import/persons?apply=true").file(FILE))
                .andExpect(status().isOk());
        verify(organisationImport).apply(ImportKind.PERSONS, "a.csv", FILE.getBytes());
        assertThatThrownBy(() ->
                        web.perform(multipart("/api/organisation/import/cats").file(FILE)))
                .hasRootCauseInstanceOf(Problem.class);
    }

    @Test
    void givesATemplateThatSpreadsheetsOpen() throws Exception {
        actAs(Role.ADMIN);

        byte[] template = web.perform(get("/api/organisation/import/grants/template"))
                .andExpect(header().string("Content-Disposition", containsString("phan-vai.csv")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(template, UTF_8))
                .isEqualTo("\uFEFFTên đăng nhập,Mã cơ quan,Vai trò,Từ ngày,Đến ngày\r\n");
    }

    @Test
    void changesAccounts() throws Exception {
        actAs(Role.ADMIN);

        web.perform(post("/api/organisation/persons/vpubOfficer/switch-off")).andExpect(status().isNoContent());
        assertThat(fixture.entry("vpubOfficer").active()).isFalse();
        web.perform(post("/api/organisation/persons/vpubOfficer/switch-on")).andExpect(status().isNoContent());
        assertThat(fixture.entry("vpubOfficer").active()).isTrue();
        web.perform(put("/api/organisation/persons/vpubOfficer/password")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"password\":\"mat khau moi\"}"))
                .andExpect(status().isNoContent());
        assertThat(fixture.mayEnter("vpubOfficer", "mat khau moi")).isTrue();
        web.perform(post("/api/organisation/purge-demonstration")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"confirmation\":\"XOA TRINH DIEN\",\"newAdminPassword\":\"mat khau that\"}"))
                .andExpect(jsonPath("$.persons").value(3));
    }

    private void actAs(Role role) {
        Actor.Grant grant = new Actor.Grant(role == Role.ADMIN ? null : "VPUB", role);
        when(currentActor.get())
                .thenReturn(new Actor("admin", "Quản trị", null, "admin", Set.of(grant), false, Set.of()));
    }
}
