package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.FormMarkup;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AllForms;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTask;

/**
 * Forms in Tasklist that are filled in wrongly: each fault stands beside its own input, in Vietnamese, tied to it for a screen
 * reader, and what was typed is still there. That the server finds every fault under the name of its field is
 * {@link vn.dondoc.walk.FormRefusalsIT}'s; a file's stands in {@link FilesInFormsIT}. In an ordinary build one form for each kind of
 * input (text, day, choice, person, number, table), all of them with {@code -Pfaults}.
 */
@SystemTest
class FormFaultsIT {

    private static final Set<String> SAMPLE =
            Set.of("registerArrival", "nameHandler", "contribute", "consolidateContributions", "draftProposal");

    /** What one begins by oneself: the form's step and what begins with it. */
    private static final Map<String, String> BEGUN = Map.of(
            "registerDirective", "Nhập văn bản chỉ đạo",
            "sendRequest", "Gửi đề nghị về nhiệm vụ, văn bản",
            "startUrging", "Đôn đốc thực hiện nhiệm vụ",
            "askExplanation", "Yêu cầu giải trình");

    /** What only the server knows to be wrong. */
    private static final Map<String, Map<String, String>> REFUSED_BY_SERVER = Map.of(
            "registerArrival", Map.of("arrivedOn", "01/01/1990"), "draftProposal", Map.of("amount", "một trăm đồng"));

    private static final Pattern SENTENCE = Pattern.compile(".*[à-ỹĐđ].*[.…)]", Pattern.DOTALL);
    private static final String TYPED =
            "[data-dd-fields] :is(input[type=text], textarea):is([cam-variable-name], [data-group]):visible:enabled";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    AllForms ways;

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    private final Set<String> tried = new HashSet<>();
    private Desks desks;

    @BeforeEach
    void comeToWork() {
        desks = new Desks(port);
        office.lookedAtBy(this::fillInWrongly);
    }

    @AfterEach
    void nobodyLooksAnyMore() {
        office.lookedAtBy((personId, task, values) -> {});
        desks.close();
        clock.reset();
    }

    @Test
    void eachFaultStandsBesideItsInputAndNothingTypedIsLost() throws IOException {
        if (LongRuns.ON) {
            ways.all(port);
            List<String> others = new ArrayList<>(FormMarkup.steps());
            others.removeAll(BEGUN.keySet());
            assertThat(tried).containsExactlyInAnyOrderElementsOf(others);
        } else {
            ways.coordination();
            ways.proposalDraft();
            assertThat(tried).containsAll(SAMPLE);
        }
        assertThat(desks.faults()).isEmpty();
    }

    @Test
    void soItIsWithWhatOneBeginsOneself() {
        if (LongRuns.ON) {
            paths.given("SNV", "REVIEW").received();
            BEGUN.keySet().forEach(this::beginWrongly);
        } else {
            beginWrongly("registerDirective");
        }
        assertThat(desks.faults()).isEmpty();
    }

    private void fillInWrongly(String personId, OpenTask task, Map<String, Object> values) {
        if (!(LongRuns.ON || SAMPLE.contains(task.step())) || !tried.add(task.step())) {
            return;
        }
        Desk desk = desks.of(personId).openAt(task);
        String outcome = (String) values.get("outcome");
        // Issuing has one outcome and no choice.
        if (outcome != null && desk.page().locator("[data-dd-outcomes] input").count() > 0) {
            decidedLater(desk);
            desk.choose(outcome);
        }
        leftOut(desk, task.step(), outcome == null ? "" : outcome);
        tooLongOrWrong(desk, task.step());
        refusedByServer(desk, task.step(), values);
        lookAt(desk, task.step());
    }

    /** What is filled in so is not kept: others begin the same later. */
    private void beginWrongly(String step) {
        Desk desk = desks.of(step.equals("registerDirective") ? "vpubClerk" : "vpubOfficer");
        Page page = desk.page();
        page.route("**/api/start-forms/*/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        desk.start(BEGUN.get(step));
        leftOut(desk, step, "");
        chooseWhereOneMay(page.locator(".dd-form [data-dd-fields] select:visible:enabled"));
        tooLongOrWrong(desk, step);
        FormLook.whole(page, step);
        page.navigate("about:blank");
        page.unroute("**/api/start-forms/*/draft");
    }

    /** The first of each list that is offered at all: a way that is not open yet stands there too, and says why. */
    private static void chooseWhereOneMay(Locator lists) {
        for (int at = 0; at < lists.count(); at++) {
            Locator offered = lists.nth(at).locator("option:not([value='']):not([value='?']):enabled");
            if (offered.count() > 0) {
                lists.nth(at).selectOption(offered.first().getAttribute("value"));
            }
        }
    }

    /** With all that stands beside its inputs; whole, also with each of the outcomes that one may choose. */
    private static void lookAt(Desk desk, String step) {
        FormLook.whole(desk.page(), step);
        if (LongRuns.ON) {
            for (Locator outcome : desk.page()
                    .locator("[data-dd-outcomes] .dd-outcome:visible input:enabled")
                    .all()) {
                String value = outcome.getAttribute("value");
                desk.choose(value);
                FormLook.whole(desk.page(), step + " " + value);
                leftOut(desk, step, value);
            }
        }
    }

    /** Nothing is chosen: said beside the choices. */
    private static void decidedLater(Desk desk) {
        Locator choices = desk.page().locator("[data-dd-outcomes] input");
        if (desk.page().locator("[data-dd-outcomes] input:checked").count() == 0) {
            desk.completeRefused();
            told(choices.first(), "kết quả xử lý");
        }
    }

    private static void leftOut(Desk desk, String step, String outcome) {
        List<Locator> emptied = new ArrayList<>();
        for (String name : FormMarkup.required(step, outcome)) {
            Locator input = variable(desk, name);
            if (input.isVisible() && input.isEnabled() && canBeLeftOut(input)) {
                empty(input);
                emptied.add(input);
            }
        }
        if (!emptied.isEmpty()) {
            desk.completeRefused();
            emptied.forEach(input -> told(input, input.getAttribute("data-missing")));
        }
    }

    /** A list without an empty line has always something chosen. */
    private static boolean canBeLeftOut(Locator input) {
        return input.locator("option").count() == 0
                || input.locator("option[value='']").count() > 0;
    }

    private static void empty(Locator input) {
        switch ((String) input.evaluate("input => input.type")) {
            case "checkbox" -> input.uncheck();
            case "select-one" -> input.selectOption("");
            default -> input.fill("");
        }
    }

    private static void tooLongOrWrong(Desk desk, String step) {
        Map<Locator, String> typed = new LinkedHashMap<>();
        for (Locator input : desk.page().locator(".dd-form " + TYPED).all()) {
            String most = input.getAttribute("data-max");
            if (input.getAttribute("data-day") != null) {
                typed.put(input, "31/02/2024");
            } else if (input.getAttribute("data-group") != null) {
                typed.put(input, "nhiều");
            } else if (most != null) {
                typed.put(input, "ă".repeat(Integer.parseInt(most) + 1));
            }
        }
        typed.forEach(Locator::fill);
        if (!typed.isEmpty()) {
            desk.completeRefused().screenshot("faults-" + step);
            typed.forEach((input, text) -> {
                told(input, "");
                assertThat(input.inputValue()).as(step).isEqualTo(text);
            });
        }
    }

    private static void refusedByServer(Desk desk, String step, Map<String, Object> values) {
        Map<String, String> wrong = REFUSED_BY_SERVER.getOrDefault(step, Map.of());
        if (wrong.isEmpty()) {
            return;
        }
        for (Locator input : desk.page().locator(".dd-form " + TYPED).all()) {
            String name = input.getAttribute("cam-variable-name");
            input.fill(wrong.getOrDefault(name, String.valueOf(values.getOrDefault(name, ""))));
        }
        desk.completeRefused().screenshot("faults-" + step + "-server");
        if (step.equals("registerArrival")) {
            noticeKeepsClearOfTheForm(desk, variable(desk, "arrivedOn"));
        }
        wrong.forEach((name, text) -> {
            told(variable(desk, name), "");
            assertThat(variable(desk, name)).hasValue(text);
        });
        values.forEach((name, value) -> {
            if (!wrong.containsKey(name) && variable(desk, name).isVisible()) {
                assertThat(variable(desk, name)).hasValue(String.valueOf(value));
            }
        });
    }

    /** Tasklist's own notice goes with the next attempt, and with the one after that it is there again. */
    private static void noticeKeepsClearOfTheForm(Desk desk, Locator wrong) {
        Page page = desk.page();
        String typed = wrong.inputValue();
        Locator notice = page.locator(".page-notifications[aria-live=polite] .alert-danger");
        assertThat(notice).isVisible();
        wrong.fill("");
        desk.completeRefused();
        assertThat(notice).hasCount(0);
        wrong.fill(typed);
        desk.completeRefused();
        assertThat(notice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đóng")))
                .isVisible();
        assertThat(desk.completeIsMet()).isTrue();
        page.setViewportSize(390, 844);
        assertThat(desk.completeIsMet()).isTrue();
        desk.screenshot("notice-phone");
        page.setViewportSize(1366, 850);
    }

    private static Locator variable(Desk desk, String name) {
        return desk.page().locator(".dd-form [cam-variable-name=" + name + "]");
    }

    /** Said in the same field as the input and as its description, in a whole sentence. */
    private static void told(Locator input, String said) {
        assertThat(input).hasAttribute("aria-invalid", "true");
        String fault = input.getAttribute("id") + "-fault";
        assertThat(input).hasAttribute("aria-describedby", Pattern.compile("(^|.* )" + fault + "$"));
        Locator beside = input.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' dd-field ')][1]")
                .locator("[id='" + fault + "']");
        assertThat(beside).isVisible();
        assertThat(beside).hasText(SENTENCE);
        assertThat(beside).containsText(said);
    }
}
