package vn.dondoc.organisation.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.organisation.OrganisationFixture.TODAY;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyEntry;
import vn.dondoc.organisation.AgencySaved;
import vn.dondoc.organisation.FieldEntry;
import vn.dondoc.organisation.GrantEntry;
import vn.dondoc.organisation.OrganisationFixture;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

class OrganisationImportTest {

    private final OrganisationFixture fixture = new OrganisationFixture();
    private final OrganisationImport imports = new OrganisationImport(
            List.of(
                    new AgencyIntake(fixture.overview, fixture.register),
                    new FieldIntake(fixture.overview, fixture.register),
                    new PersonIntake(fixture.overview, fixture.register, fixture.passwords),
                    new GrantIntake(fixture.overview, fixture.register)),
            fixture.transaction);

    @BeforeEach
    void demonstration() {
        fixture.withDemonstration();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void previewChangesNothingApplyDoesItAndRepeatingFindsNothingToDo() {
        String file =
                """
                code,name,short_name,kind,parent,valid_from,valid_to
                CHI,"Chi cục, trực thuộc",Chi cục,department,STC,,
                STC,Sở Tài chính,Sở TC,sở,UBND,01/07/2024,2026-12-31
                SGDDT,Sở Giáo dục và Đào tạo,Sở GDĐT,department,UBND,,
                """;

        ImportPreview preview = imports.preview(ImportKind.AGENCIES, "a.csv", file.getBytes(UTF_8));

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.applied()).isFalse();
        assertThat(preview.changes())
                .extracting(ImportChange::row, ImportChange::key, ImportChange::type)
                .containsExactly(
                        tuple(2, "CHI", ImportChange.Type.NEW),
                        tuple(3, "STC", ImportChange.Type.NEW),
                        tuple(4, "SGDDT", ImportChange.Type.CHANGED));
        assertThat(preview.changes().get(2).details())
                .containsExactly("tên viết tắt: Sở GD&ĐT → Sở GDĐT", "không còn là dữ liệu trình diễn");
        assertThat(fixture.overview.agencies()).hasSize(3);

        assertThat(apply(ImportKind.AGENCIES, file)).isEqualTo(counts(2, 1, 0));
        fixture.saved.clear();
        assertThat(apply(ImportKind.AGENCIES, file)).isEqualTo(counts(0, 0, 3));
        assertThat(apply(ImportKind.AGENCIES, file.replace("Chi cục,", "CC,"))).isEqualTo(counts(0, 1, 2));
        assertThat(apply(ImportKind.AGENCIES, file)).isEqualTo(counts(0, 1, 2));
        assertThat(fixture.saved)
                .as("on record, and for every node to count anew: only what has changed")
                .extracting(event -> ((AgencySaved) event).agency().shortName())
                .containsExactly("CC", "Chi cục");
        assertThat(fixture.overview.agencies())
                .filteredOn(entry -> entry.agency().code().equals("STC"))
                .containsExactly(new AgencyEntry(
                        new Agency(
                                "STC",
                                "Sở Tài chính",
                                "Sở TC",
                                "department",
                                "UBND",
                                LocalDate.of(2024, 7, 1),
                                LocalDate.of(2026, 12, 31),
                                false),
                        false));
        assertThat(fixture.directory.groups).containsEntry("chiLeader", "Chi cục - lãnh đạo");
    }

    @Test
    void readsWhatASpreadsheetSavesWithVietnameseHeadings() {
        String file = "\uFEFFSTT;Mã;Tên cơ quan;Tên viết tắt;Loại;Cơ quan cấp trên;;\r\n"
                + "1;STC;\"Sở Tài chính; vật giá\";Sở  TC;Sở;UBND;;\r\n;;;;;;;\r\n\r\n2;HDH;UBND huyện;Đăk Hà;Huyện;UBND;;\r\n";

        assertThat(apply(ImportKind.AGENCIES, file)).isEqualTo(counts(2, 0, 0));
        Agency agency = fixture.agencies.find("STC").orElseThrow();
        assertThat(agency.name()).isEqualTo("Sở Tài chính; vật giá");
        assertThat(agency.shortName()).isEqualTo("Sở TC");
        assertThat(imports.preview(
                                ImportKind.AGENCIES,
                                "a.csv",
                                file.replace("Huyện;UBND", "Huyện;XXX").getBytes(UTF_8))
                        .faults())
                .containsExactly(new ImportFault(5, "Cơ quan cấp trên", "không có cơ quan mã “XXX”"));
    }

    @Test
    void aColumnThatIsMissingLeavesWhatIsThere() {
        apply(ImportKind.AGENCIES, "code,name,short_name,kind,parent,handler_issues\nSTC,Sở,Sở,sở,UBND,có");

        assertThat(apply(ImportKind.AGENCIES, "code,name,short_name,kind\nSTC,Sở,Sở,sở"))
                .isEqualTo(counts(0, 0, 1));
        assertThat(apply(ImportKind.AGENCIES, "code,name,short_name,kind,parent\nSTC,Sở,Sở,sở,"))
                .isEqualTo(counts(0, 1, 0));
        Agency agency = fixture.agencies.find("STC").orElseThrow();
        assertThat(agency.parentCode()).isNull();
        assertThat(agency.handlerIssues()).isTrue();
    }

    @Test
    void readsWorkbooksWithDatesNumbersAndDecomposedText() {
        byte[] file = Workbook.of(sheet -> {
            String[] headings = {"Mã", "Tên cơ quan", "Tên viết tắt", "Loại", "Cấp trên", "Từ ngày", "Đến ngày"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(2, 0, 123);
            sheet.value(2, 1, Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD));
            sheet.value(2, 2, "=HYPERLINK(\"x\")");
            sheet.value(2, 3, "Sở");
            sheet.value(2, 4, "UBND");
            sheet.value(2, 5, LocalDate.of(2024, 7, 1));
            sheet.style(2, 5).format("dd/MM/yyyy").set();
            sheet.value(2, 6, "31/12/2026");
        });

        ImportPreview preview = imports.apply(ImportKind.AGENCIES, "a.xlsx", file);

        assertThat(preview.changes()).extracting(ImportChange::row).containsExactly(3);
        assertThat(fixture.agencies.find("123"))
                .contains(new Agency(
                        "123",
                        "Sở Nội vụ",
                        "=HYPERLINK(\"x\")",
                        "department",
                        "UBND",
                        LocalDate.of(2024, 7, 1),
                        LocalDate.of(2026, 12, 31),
                        false));
    }

    @Test
    void formulasCountByTheirLastResult() {
        byte[] written = Workbook.of(new String[] {"id", "full_name", "title"}, new String[] {"nva", "F1", "F2"});
        byte[] file = Workbook.tampered(written, sheet -> {
            String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>nva</t></is></c>"
                    + "<c r=\"B2\" t=\"str\"><f>CONCAT(\"Nguyễn \",\"Văn A\")</f><v>Nguyễn Văn A</v></c>"
                    + "<c r=\"C2\"><f>40+2</f><v>42</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>nvb</t></is></c>"
                    + "<c r=\"B3\"><f>NOW()</f></c><c r=\"C3\" t=\"e\"><v>#N/A</v></c></row>";
            return sheet.replaceAll("<row r=\"2\".*</row>", row);
        });

        ImportPreview preview = imports.preview(ImportKind.PERSONS, "a.xlsx", file);

        assertThat(preview.faults())
                .containsExactly(
                        new ImportFault(3, "full_name", "ô là công thức chưa có kết quả; hãy mở và lưu lại tệp"),
                        new ImportFault(3, "title", "ô báo lỗi (#N/A)"));
        assertThat(preview.added()).isEqualTo(1);
        byte[] sound = Workbook.tampered(file, sheet -> sheet.replaceAll("<row r=\"3\".*</row>", ""));
        imports.apply(ImportKind.PERSONS, "a.xlsx", sound);
        assertThat(fixture.entry("nva").fullName()).isEqualTo("Nguyễn Văn A");
        assertThat(fixture.entry("nva").title()).isEqualTo("42");
    }

    @Test
    void anInitialPasswordCountsOnce() {
        String file = "id,full_name,title,email,password\nnva,Nguyễn Văn A,Chuyên viên,a@example.vn,mat khau 1\n"
                + "nvb,Nguyễn Văn B,,,";
        assertThat(apply(ImportKind.PERSONS, file)).isEqualTo(counts(2, 0, 0));
        assertThat(fixture.mayEnter("nva", "mat khau 1")).isTrue();
        assertThat(fixture.entry("nvb").hasPassword()).isFalse();

        fixture.passwords.setPassword("nva", "của riêng tôi");
        assertThat(apply(ImportKind.PERSONS, file)).isEqualTo(counts(0, 0, 2));
        assertThat(fixture.mayEnter("nva", "của riêng tôi")).isTrue();

        assertThat(apply(ImportKind.PERSONS, file.replace("B,,,", "B,,,mat khau 2")))
                .isEqualTo(counts(0, 1, 1));
        assertThat(fixture.mayEnter("nvb", "mat khau 2")).isTrue();
    }

    @Test
    void aRealPersonInheritsNoPasswordOfTheDemonstrationButTheAdministratorGoesOn() {
        apply(ImportKind.PERSONS, "id,full_name\nvpubOfficer,Trần Thị Viên\nadmin,Người quản trị");

        assertThat(fixture.entry("vpubOfficer").hasPassword()).isFalse();
        assertThat(fixture.entry("vpubOfficer").demo()).isFalse();
        assertThat(fixture.entry("admin").demo()).isTrue();
        assertThat(fixture.mayEnter("admin", "demo857")).isTrue();
    }

    @Test
    void noPasswordIsEverShown() {
        ImportPreview preview = imports.preview(
                ImportKind.PERSONS,
                "a.csv",
                "id,full_name,password\nadmin2,A,kurz\nadmin3,B,sieu bi mat".getBytes(UTF_8));

        assertThat(preview.toString()).doesNotContain("kurz", "sieu bi mat");
        assertThat(preview.faults())
                .containsExactly(new ImportFault(2, "password", "Mật khẩu phải có ít nhất 8 ký tự"));
    }

    @Test
    void grantsMayNameTheRoleInVietnamese() {
        String file = "Tên đăng nhập,Cơ quan,Vai trò,Từ ngày,Đến ngày\nvpubOfficer,SGDDT,Văn thư,25/3/2024,\n"
                + "vpubLeader,,Quản trị,,\nubndLeader,UBND,CHAIR,,";

        assertThat(apply(ImportKind.GRANTS, file)).isEqualTo(counts(3, 0, 0));
        assertThat(apply(ImportKind.GRANTS, file)).isEqualTo(counts(0, 0, 3));

        assertThat(fixture.overview.grants())
                .contains(
                        new GrantEntry("vpubOfficer", "SGDDT", Role.CLERK, TODAY, null),
                        new GrantEntry("vpubLeader", null, Role.ADMIN, null, null));
        assertThat(fixture.directory.memberships.get("vpubLeader")).contains("camunda-admin");
        assertThat(fixture.directory.memberships.get("ubndLeader")).contains("ubndChair");
        assertThat(apply(ImportKind.GRANTS, file.replace("25/3/2024,", "25/3/2024,24/03/2025")))
                .isEqualTo(counts(0, 1, 2));
    }

    @Test
    void fieldsNameTheirPersons() {
        String file = "field,name,office_officer,office_leader,vice_chair,note\n"
                + "KGVX,Khoa giáo,vpubOfficer,vpubLeader,ubndLeader,ghi chú\n"
                + "KTTH,Kinh tế,vpubOfficer,vpubLeader,ubndLeader,";

        assertThat(apply(ImportKind.FIELDS, file)).isEqualTo(counts(1, 1, 0));
        assertThat(apply(ImportKind.FIELDS, file)).isEqualTo(counts(0, 0, 2));
        assertThat(fixture.overview.fields())
                .first()
                .isEqualTo(new FieldEntry(
                        "KGVX", "Khoa giáo", "vpubOfficer", "vpubLeader", "ubndLeader", "ghi chú", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AGENCIES|stc,Sở,Sở,sở,UBND,,|code|“stc” chỉ được gồm chữ in hoa không dấu và chữ số",
                "AGENCIES|S-TC,Sở,Sở,sở,UBND,,|code|“S-TC” chỉ được gồm chữ in hoa không dấu và chữ số",
                "AGENCIES|,Sở,Sở,sở,UBND,,|code|thiếu nội dung",
                "AGENCIES|STC,,Sở,sở,UBND,,|name|thiếu nội dung",
                "AGENCIES|STCSTCSTCSTCSTCSTCSTC,Sở,Sở,sở,UBND,,|code|dài quá 20 ký tự",
                "AGENCIES|STC,Sở,Sở,phòng,UBND,,|kind|“phòng” phải là tỉnh, văn phòng, sở hoặc huyện",
                "AGENCIES|VP2,Sở,Sở,văn phòng,UBND,,|kind|chỉ được có một văn phòng, đã có “VPUB”",
                "AGENCIES|STC,Sở,Sở,sở,XXX,,|parent|không có cơ quan mã “XXX”",
                "AGENCIES|STC,Sở,Sở,sở,STC,,|parent|cơ quan cấp trên tạo thành vòng: STC",
                "AGENCIES|UBND,Sở,Sở,sở,SGDDT,,|parent|cơ quan cấp trên tạo thành vòng: SGDDT → UBND",
                "AGENCIES|STC,Sở,Sở,sở,UBND,31/02/2024,|valid_from|“31/02/2024” không phải là ngày (dd/MM/yyyy)",
                "AGENCIES|STC,Sở,Sở,sở,UBND,02/01/2024,01/01/2024|valid_to|ngày kết thúc trước ngày bắt đầu",
                "PERSONS|nguyễn,A,,,|id|“nguyễn” chỉ được gồm chữ cái không dấu và chữ số",
                "PERSONS|VPUBOfficer,A,,,|id|chỉ khác “vpubOfficer” đã có ở chữ hoa, chữ thường",
                "PERSONS|nva,A,,a@b,|email|“a@b” không phải là địa chỉ thư điện tử",
                "PERSONS|nva,A,,a b@example.vn,|email|“a b@example.vn” không phải là địa chỉ thư điện tử",
                "PERSONS|nva,A\u0007,,,|full_name|có ký tự không hợp lệ",
                "PERSONS|nva,A,,,1234567|password|Mật khẩu phải có ít nhất 8 ký tự",
                "GRANTS|nobody,VPUB,văn thư,,|person|không có người dùng “nobody”",
                "GRANTS|admin,XXX,văn thư,,|agency|không có cơ quan mã “XXX”",
                "GRANTS|admin,,văn thư,,|agency|thiếu mã cơ quan",
                "GRANTS|admin,VPUB,quản trị,,|agency|vai trò quản trị không thuộc cơ quan nào, hãy để trống",
                "GRANTS|admin,VPUB,lái xe,,|role|“lái xe” phải là văn thư, chuyên viên, lãnh đạo, chủ tịch hoặc quản trị",
                "GRANTS|admin,VPUB,văn thư,2024,|valid_from|“2024” không phải là ngày (dd/MM/yyyy)",
                "FIELDS|ktth,A,admin,admin,admin,|field|“ktth” chỉ được gồm chữ in hoa và chữ số",
                "FIELDS|KTTH,A,admin,admin,nobody,|vice_chair|không có người dùng “nobody”"
            })
    void namesRowColumnAndReason(ImportKind kind, String line, String column, String reason) {
        String headings =
                String.join(",", kind.columns().stream().map(ImportColumn::name).toList());

        List<ImportFault> faults = imports.preview(kind, "a.csv", (headings + "\n" + line).getBytes(UTF_8))
                .faults();

        assertThat(faults).containsExactly(new ImportFault(2, column, reason));
    }

    @Test
    void allFaultsAtOnceAndNothingIsDone() {
        String file =
                "code,name,short_name,kind,parent\nSTC,Sở,Sở,sở,UBND\nSTC,,Sở,sở,XXX\nA,A,A,sở,B\nB,B,B,sở,A\nx,,,,";

        assertThat(imports.preview(ImportKind.AGENCIES, "a.csv", file.getBytes(UTF_8))
                        .faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "3 code", "3 name", "4 parent", "5 parent", "6 code", "6 name", "6 short_name", "6 kind");
        assertThatThrownBy(() -> apply(ImportKind.AGENCIES, file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Dòng 3, cột “code”: trùng với dòng 2.")
                .hasMessageContaining("chưa có gì được lưu");
        assertThat(fixture.overview.agencies()).hasSize(3);
    }

    @Test
    void aFaultInTheMiddleOfApplyingUndoesAll() {
        String file = "person,agency,role,valid_to\nvpubOfficer,SGDDT,văn thư,\nadmin,,quản trị,01/01/2024";

        assertThatThrownBy(() -> apply(ImportKind.GRANTS, file)).hasMessageContaining("người quản trị cuối cùng");

        assertThat(fixture.overview.grants()).hasSize(4);
    }

    @Test
    void headingsThatAreNotUnderstoodAreNamed() {
        assertThat(imports.preview(ImportKind.PERSONS, "a.csv", "id,ID,ngày sinh,title\nnva,nvb,c,d".getBytes(UTF_8))
                        .faults())
                .containsExactly(
                        new ImportFault(1, "ID", "cột này có hai lần"),
                        new ImportFault(1, "ngày sinh", "không có cột nào tên như vậy trong mẫu"),
                        new ImportFault(1, "Họ và tên", "thiếu cột này (full_name)"));
    }

    @Test
    void aLongListOfFaultsIsCutInTheRefusalOnly() {
        String file = "id,full_name\n" + "x,\n".repeat(500);

        assertThat(imports.preview(ImportKind.PERSONS, "a.csv", file.getBytes(UTF_8))
                        .faults())
                .hasSize(999);
        assertThatThrownBy(() -> apply(ImportKind.PERSONS, file)).hasMessageContaining("Còn 899 lỗi khác.");
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void aTemplateIsUnderstood(ImportKind kind) {
        assertThatThrownBy(() -> imports.preview(
                        kind, kind.templateName(), kind.template().getBytes(UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessage("Tệp chỉ có dòng tiêu đề.");
    }

    @Test
    void everyHeadingMeansOneColumn() {
        for (ImportKind kind : ImportKind.values()) {
            for (ImportColumn column : kind.columns()) {
                for (String heading : List.of(column.name(), column.label())) {
                    assertThat(kind.columns())
                            .filteredOn(candidate -> candidate.isMeantBy(heading))
                            .containsExactly(column);
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        refused("", "Tệp không có dòng nào.");
        refused("id,full_name\n\"nva,A", "Không đọc được tệp CSV từ dòng 2");
        refused("id,full_name" + ",x".repeat(29) + "\n", "Dòng 1 có hơn 30 cột.");
        refused("id,full_name\n" + "a,b\n".repeat(20_001), "Tệp có hơn 20.000 dòng");
        refused("x".repeat(5 * 1024 * 1024 + 1), "Tệp lớn hơn 5 MB");
        assertThatThrownBy(
                        () -> imports.preview(ImportKind.PERSONS, "a.csv", "\uFEFFid;full_name;Họ".getBytes(UTF_16LE)))
                .hasMessageContaining("bảng mã UTF-8");
    }

    private void refused(String file, String message) {
        assertThatThrownBy(() -> imports.preview(ImportKind.PERSONS, "a.csv", file.getBytes(UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(message);
    }

    private List<Integer> apply(ImportKind kind, String file) {
        ImportPreview done = imports.apply(kind, "a.csv", file.getBytes(UTF_8));
        assertThat(done.applied()).isTrue();
        return List.of(done.added(), done.changed(), done.unchanged());
    }

    private static List<Integer> counts(int added, int changed, int unchanged) {
        return List.of(added, changed, unchanged);
    }
}
