package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.dondoc.assignment.AnswerOutcome;
import vn.dondoc.assignment.ConfirmationOutcome;
import vn.dondoc.assignment.HandlerOutcome;
import vn.dondoc.assignment.LeadOutcome;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.contribution.ConsolidationOutcome;
import vn.dondoc.contribution.ContributorOutcome;
import vn.dondoc.directive.ConsolidatedReportOutcome;
import vn.dondoc.directive.GivingOutcome;
import vn.dondoc.proposal.DecisionOutcome;
import vn.dondoc.proposal.ExaminationOutcome;
import vn.dondoc.proposal.HigherOutcome;
import vn.dondoc.proposal.SlipOutcome;
import vn.dondoc.proposal.Stance;
import vn.dondoc.request.RequestDecision;
import vn.dondoc.request.RequestDraftOutcome;
import vn.dondoc.request.RequestLeadAnswer;
import vn.dondoc.request.SupplementOutcome;
import vn.dondoc.urging.UrgingDraftOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.StartForm;

/** Each form names exactly the inputs that its listener reads, and can be used by everybody. */
class FormContractTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");

    private static final Map<String, Class<? extends Enum<?>>> OUTCOMES = Map.ofEntries(
            Map.entry("draftRequestDecision", RequestDraftOutcome.class),
            Map.entry("supplementRequest", SupplementOutcome.class),
            Map.entry("decideRequest", RequestDecision.class),
            Map.entry("decideByLead", RequestLeadAnswer.class),
            Map.entry("draftUrging", UrgingDraftOutcome.class),
            Map.entry("signUrging", SignatureOutcome.class),
            Map.entry("giveOutAssignments", GivingOutcome.class),
            Map.entry("nameHandler", HandlerOutcome.class),
            Map.entry("answerAgency", AnswerOutcome.class),
            Map.entry("decideLead", LeadOutcome.class),
            Map.entry("signReport", SignatureOutcome.class),
            Map.entry("nameContributor", ContributorOutcome.class),
            Map.entry("signContribution", SignatureOutcome.class),
            Map.entry("consolidateContributions", ConsolidationOutcome.class),
            Map.entry("confirmResult", ConfirmationOutcome.class),
            Map.entry("signProposal", SignatureOutcome.class),
            Map.entry("examineProposal", ExaminationOutcome.class),
            Map.entry("signSlip", SlipOutcome.class),
            Map.entry("decideProposal", DecisionOutcome.class),
            Map.entry("enterHigherResult", HigherOutcome.class),
            Map.entry("draftOpinion", Stance.class),
            Map.entry("signOpinion", SignatureOutcome.class),
            Map.entry("signConsolidationSlip", vn.dondoc.directive.SlipOutcome.class),
            Map.entry("signConsolidatedReport", ConsolidatedReportOutcome.class));

    private static final Pattern TAG = Pattern.compile("<(form|input|select|textarea|label|button)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'(\\.[^']+)'");

    private record Tag(String name, Map<String, String> attributes) {

        String get(String attribute) {
            return attributes.get(attribute);
        }

        boolean isVariable() {
            return attributes.containsKey("cam-variable-name");
        }

        boolean isShown() {
            return List.of("input", "select", "textarea").contains(name) && !"hidden".equals(get("type"));
        }

        boolean isTypedText() {
            return isVariable()
                    && (name.equals("textarea") || "text".equals(get("type")))
                    && !attributes.containsKey("data-day");
        }
    }

    /** A step's name, and the inputs that its listener reads. */
    private record Step(String name, List<FormField> fields) {

        List<Tag> tags() throws IOException {
            return FormContractTest.tags(Files.readString(file()));
        }

        Path file() {
            String kebab = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return FORMS.resolve(kebab + ".html");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Step> steps() throws ReflectiveOperationException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CompletionListener.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(StartForm.class));
        List<Step> steps = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("vn.dondoc")) {
            Class<?> listener = Class.forName(found.getBeanClassName());
            String stem = listener.getSimpleName().replaceAll("Listener$", "");
            steps.add(new Step(stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1), fieldsOf(listener)));
        }
        return steps;
    }

    /** The fields are known once the listener is made; its services are not needed for that. */
    private static List<FormField> fieldsOf(Class<?> listener) throws ReflectiveOperationException {
        Constructor<?> constructor = listener.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object made = constructor.newInstance(new Object[constructor.getParameterCount()]);
        return made instanceof StartForm start ? start.fields() : ((CompletionListener) made).fields();
    }

    @Test
    void everyStepHasItsFormAndEveryFormItsStep() throws Exception {
        try (Stream<Path> files = Files.list(FORMS)) {
            assertThat(steps()).extracting(Step::file).containsExactlyInAnyOrderElementsOf(files.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesExactlyTheInputsThatTheListenerReads(Step step) throws IOException {
        Map<String, String> posted = new HashMap<>();
        List<Tag> variables = step.tags().stream().filter(Tag::isVariable).toList();
        variables.forEach(tag -> posted.put(tag.get("cam-variable-name"), tag.get("cam-variable-type")));
        Map<String, String> read = new HashMap<>();
        step.fields()
                .forEach(field -> read.put(field.name(), field.type() == FormField.Type.FLAG ? "Boolean" : "String"));
        assertThat(posted).isEqualTo(read);
        // The engine's form library refuses a second input of the same variable, radio buttons included.
        assertThat(variables).hasSameSizeAs(read.entrySet());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tellsDatesAndLengthsAsTheListenerDoes(Step step) throws IOException {
        for (Tag tag : step.tags().stream().filter(Tag::isVariable).toList()) {
            FormField field = step.fields().stream()
                    .filter(each -> each.name().equals(tag.get("cam-variable-name")))
                    .findFirst()
                    .orElseThrow();
            assertThat(tag.attributes().containsKey("data-day"))
                    .as(field.name())
                    .isEqualTo(field.type() == FormField.Type.DATE);
            if (tag.isTypedText()) {
                assertThat(tag.get("data-max")).as(field.name()).isEqualTo(String.valueOf(field.maxLength()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hasOneFormThatNamesItsStep(Step step) throws IOException {
        List<Tag> forms =
                step.tags().stream().filter(tag -> tag.name().equals("form")).toList();
        assertThat(forms).singleElement().satisfies(form -> {
            assertThat(form.get("data-step")).isEqualTo(step.name());
            assertThat(form.get("role")).isEqualTo("form");
            assertThat(form.get("class")).isEqualTo("dd-form");
        });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void labelsEveryInput(Step step) throws IOException {
        List<String> labelled = step.tags().stream()
                .filter(tag -> tag.name().equals("label"))
                .map(tag -> tag.get("for"))
                .toList();
        List<String> inputs = step.tags().stream()
                .filter(Tag::isShown)
                .map(tag -> tag.get("id"))
                .toList();
        assertThat(inputs).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(labelled).containsExactlyInAnyOrderElementsOf(inputs);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void offersEveryOutcomeTheForwardOneFirst(Step step) throws IOException {
        List<String> offered = step.tags().stream()
                .filter(tag -> "radio".equals(tag.get("type")))
                .map(tag -> tag.get("value"))
                .toList();
        List<String> known = !OUTCOMES.containsKey(step.name())
                ? List.of()
                : Stream.of(OUTCOMES.get(step.name()).getEnumConstants())
                        .map(Enum::name)
                        .toList();
        assertThat(offered).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWithEachChoiceWhatHappensNext(Step step) throws IOException {
        String html = Files.readString(step.file());
        assertThat(step.tags().stream().filter(tag -> "radio".equals(tag.get("type"))))
                .allSatisfy(choice -> assertThat(html)
                        .containsPattern("<p [^>]*id=\"" + choice.get("aria-describedby") + "\"[^>]*>[^<]{10,}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void runsNothingThatThePolicyForScriptsForbids(Step step) throws IOException {
        assertThat(Files.readString(step.file()))
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContain("{{");
        assertThat(step.tags().stream().filter(tag -> tag.name().equals("button")))
                .allSatisfy(button -> assertThat(button.get("type")).isEqualTo("button"));
    }

    /** A script that cannot be loaded keeps Tasklist from starting. */
    @Test
    void everyImportedScriptExists() throws IOException {
        for (Path script : scripts()) {
            Matcher imported = IMPORT.matcher(Files.readString(script));
            while (imported.find()) {
                assertThat(script.resolveSibling(imported.group(1))).exists();
            }
        }
    }

    /** What people wrote is shown as text only, and stays on the server. */
    @Test
    void scriptsNeitherParseMarkupNorStoreInTheBrowser() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write")
                    .doesNotContainPattern("localStorage|sessionStorage|indexedDB");
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> ours = Files.walk(SCRIPTS.resolve("dondoc"))) {
            return Stream.concat(Stream.of(SCRIPTS.resolve("dondoc-forms.js")), ours.filter(path -> path.toString()
                            .endsWith(".js")))
                    .toList();
        }
    }

    private static List<Tag> tags(String html) {
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
            }
            tags.add(new Tag(tag.group(1), attributes));
        }
        return tags;
    }
}
