package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

/** What the models, the forms and the code expect of each other. */
class ModelContractTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:forms/([a-z-]+)\\.html");
    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern OWN_ID = Pattern.compile("[a-z][A-Za-z]*(_[a-z][A-Za-z]*)*");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");

    /** A variable, its negation, or one comparison with a literal. */
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{!?\\w+( (==|!=|<|>|<=|>=) ('\\w+'|\\d+|true|false))?}");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    private static final List<Model> MODELS = files(PROCESSES, ".bpmn").stream()
            .map(path -> new Model(path, Bpmn.readModelFromFile(path.toFile())))
            .toList();

    /** A released process model. */
    record Model(Path path, BpmnModelInstance xml) {

        Process process() {
            return all(Process.class).iterator().next();
        }

        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
            return xml.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    static List<Model> models() {
        return MODELS;
    }

    static List<Path> tables() {
        return files(PROCESSES, ".dmn");
    }

    @Test
    void thereAreModels() {
        assertThat(models()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileIsNamedAfterItsProcess(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.path().getFileName()).hasToString(kebab(model.process().getId()) + ".bpmn");
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(documentation(model.process())).isNotBlank();
        assertThat(model.process().getName()).containsPattern(NOT_ASCII);
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreWrittenByHand(Model model) {
        assertThat(model.all(BaseElement.class))
                .extracting(BaseElement::getId)
                .filteredOn(id -> id != null)
                .allMatch(id -> OWN_ID.matcher(id).matches());
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).startsWith(prefix(node)));
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId())
                .isEqualTo("flow_" + stem(flow.getSource()) + "_" + stem(flow.getTarget())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPersonReadsVietnamese(Model model) {
        assertThat(model.all(FlowNode.class))
                .filteredOn(node -> !isNameless(node))
                .allSatisfy(node ->
                        assertThat(node.getName()).as(node.getId()).isNotBlank().containsPattern(NOT_ASCII));
        assertThat(model.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .flatExtracting(Gateway::getOutgoing)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDiagramIsSmallAndWhole(Model model) {
        assertThat(model.all(FlowNode.class)).hasSizeLessThanOrEqualTo(28);
        Set<String> shapes = model.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBounds() != null)
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        Set<String> edges = model.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getWaypoints().size() > 1)
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(model.all(FlowNode.class)).extracting(FlowNode::getId).isSubsetOf(shapes);
        assertThat(model.all(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .isSubsetOf(edges);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aQuestionHasAnAnswerInEveryCase(Model model) {
        assertThat(model.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                            .allSatisfy(flow -> assertThat(flow.getConditionExpression())
                                    .as(flow.getId())
                                    .isNotNull());
                });
        assertThat(model.all(ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(CONDITION));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskHasARoleAFormAListenerAndAnExplanation(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            String step = stem(task);
            assertThat(TaskRole.named(role(task))).isNotNull();
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/" + kebab(step) + ".html");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .filteredOn(listener -> listener.getCamundaEvent().equals("complete"))
                    .extracting(CamundaTaskListener::getCamundaDelegateExpression)
                    .containsExactly("${" + step + "Listener}");
            assertThat(documentation(task)).as(task.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBeanThatAModelNamesExists(Model model) throws IOException {
        Set<String> beans = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Component.class))
                .map(type -> Introspector.decapitalize(type.getSimpleName()))
                .collect(Collectors.toSet());
        Matcher named = BEAN.matcher(Files.readString(model.path()));
        Set<String> wanted = new TreeSet<>();
        while (named.find()) {
            wanted.add(named.group(1));
        }

        assertThat(wanted).isNotEmpty().isSubsetOf(beans);
        assertThat(Files.readString(model.path())).doesNotContain("camunda:class=", "variables=\"all\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCalledProcessExists(Model model) {
        assertThat(model.all(CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .isSubsetOf(processKeys());
    }

    @Test
    void everyFormExistsAndIsUsed() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Model model : models()) {
            Stream.concat(
                            model.all(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                            model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey))
                    .filter(key -> key != null)
                    .forEach(key -> {
                        Matcher form = FORM_KEY.matcher(key);
                        assertThat(form.matches()).as(key).isTrue();
                        wanted.add(form.group(1) + ".html");
                    });
        }

        assertThat(files(FORMS, ".html"))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void namesInCodeAreNamesInTheModels() throws Exception {
        List<JavaClass> models = CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".process"))
                .filter(type -> type.getSimpleName().endsWith("Model"))
                .toList();
        assertThat(models).isNotEmpty();
        for (JavaClass type : models) {
            Class<?> names = type.reflect();
            String key = (String) names.getField("KEY").get(null);
            assertThat(processKeys()).contains(key);
            Model model = models().stream()
                    .filter(candidate -> candidate.process().getId().equals(key))
                    .findFirst()
                    .orElseThrow();
            for (Class<?> group : names.getDeclaredClasses()) {
                assertThat(known(model, group)).containsAll(constants(group));
            }
        }
    }

    @Test
    void tablesInCodeNameStepsAndProcessesOfTheModels() {
        Set<String> steps = models().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(ModelContractTest::stem)
                .collect(Collectors.toSet());

        assertThat(Steps.WITHDRAWABLE).isSubsetOf(steps);
        assertThat(FourEyes.TABLE).allSatisfy(rule -> {
            assertThat(steps).contains(rule.step()).containsAll(rule.excludedSteps());
        });
        assertThat(TaskSubjects.processKeys())
                .containsExactlyInAnyOrderElementsOf(models().stream()
                        .filter(model -> !model.all(UserTask.class).isEmpty())
                        .map(model -> model.process().getId())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleOfATableSaysWhatItIs(Path table) {
        DmnModelInstance model = Dmn.readModelFromFile(table.toFile());
        assertThat(model.getModelElementsByType(Decision.class)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.getId()).matches(OWN_ID);
            assertThat(table.getFileName()).hasToString(kebab(decision.getId()) + ".dmn");
            assertThat(decision.getName()).containsPattern(NOT_ASCII);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getId()).matches("rule_[a-z][A-Za-z]*");
            assertThat(rule.getDescription().getTextContent()).containsPattern(NOT_ASCII);
        });
    }

    private static Set<String> known(Model model, Class<?> group) {
        return switch (group.getSimpleName()) {
            case "Message" ->
                model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
            case "Step" ->
                model.all(UserTask.class).stream().map(ModelContractTest::stem).collect(Collectors.toSet());
            case "Activity" ->
                model.all(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
            default -> throw new AssertionError("No rule for names of the kind " + group.getName());
        };
    }

    private static List<String> constants(Class<?> group) throws IllegalAccessException {
        List<String> values = new java.util.ArrayList<>();
        for (Field field : group.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                values.add((String) field.get(null));
            }
        }
        return values;
    }

    private static Set<String> processKeys() {
        return models().stream().map(model -> model.process().getId()).collect(Collectors.toSet());
    }

    private static String role(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("role"))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No role: " + task.getId()));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining());
    }

    /** Forks and joins ask nothing. */
    private static boolean isNameless(FlowNode node) {
        return node instanceof Gateway
                && (!(node instanceof ExclusiveGateway) || node.getOutgoing().size() == 1);
    }

    private static String prefix(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (type.endsWith("Gateway")) {
            return "gateway_";
        }
        if (type.startsWith("intermediate")) {
            return "intermediateEvent_";
        }
        return node instanceof SubProcess part && part.triggeredByEvent() ? "eventSubProcess_" : type + "_";
    }

    private static String stem(FlowNode node) {
        return node.getId().substring(node.getId().indexOf('_') + 1);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Path> files(Path folder, String ending) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(ending));
        return names == null
                ? List.of()
                : Arrays.stream(names).sorted().map(folder::resolve).toList();
    }
}
