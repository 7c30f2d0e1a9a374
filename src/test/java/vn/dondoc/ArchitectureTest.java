package vn.dondoc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;

/** The architecture as executable sentences. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    /** Each feature uses those before it only; the last four stand side by side on top. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("checksum", "problem", "rows"),
            List.of("clock"),
            List.of("language"),
            List.of("search"),
            List.of("decision"),
            List.of("deadline", "organisation"),
            List.of("identity"),
            List.of("history"),
            List.of("notification"),
            List.of("workflow"),
            List.of("watcher"),
            List.of("file"),
            List.of("note"),
            List.of("document"),
            List.of("standin"),
            List.of("calendar"),
            List.of("assignment"),
            List.of("contribution"),
            List.of("proposal"),
            List.of("directive"),
            List.of("request"),
            List.of("ladder"),
            List.of("urging"),
            List.of("monitoring"),
            List.of("dossier", "administration", "start", "feed"));

    /** What of the engine's inside we use, type by type: each is a place where an engine's release may break us. */
    private static final Set<String> ALLOWED_INTERNALS = Set.of(
            "org.camunda.bpm.engine.impl.TaskQueryImpl",
            "org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin",
            "org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl",
            "org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider",
            "org.camunda.bpm.engine.impl.context.Context",
            "org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity",
            "org.camunda.bpm.engine.impl.history.event.HistoryEvent",
            "org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler",
            "org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler",
            "org.camunda.bpm.engine.impl.incident.IncidentContext",
            "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity",
            "org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity",
            "org.camunda.bpm.engine.impl.persistence.entity.JobEntity",
            "org.camunda.bpm.engine.impl.interceptor.Command",
            "org.camunda.bpm.engine.impl.interceptor.CommandContext",
            "org.camunda.bpm.engine.impl.interceptor.CommandExecutor",
            "org.camunda.bpm.engine.impl.interceptor.CommandInterceptor",
            "org.camunda.bpm.engine.impl.jobexecutor.JobExecutor",
            "org.camunda.bpm.engine.rest.security.auth.AuthenticationResult",
            "org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider",
            "org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
            "org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter",
            "org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants");

    private static final DescribedPredicate<JavaClass> ENGINE_INTERNALS = resideInAnyPackage(
                    "org.camunda..impl..",
                    "org.camunda.bpm.webapp..",
                    "org.camunda.bpm.engine.rest..",
                    "org.camunda.bpm.spring.boot..")
            .as("internals of the engine or its web apps");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ENGINE_PACKAGE = SOURCES.resolve("vn/dondoc/workflow/engine");
    private static final Pattern INTERNAL_IMPORT = Pattern.compile(
            "import (org\\.camunda\\.(?:[\\w.]+\\.impl\\.[\\w.]+|bpm\\.(?:webapp|engine\\.rest|spring\\.boot)\\.[\\w.]+));");

    private static final Pattern BAD_NAME = Pattern.compile(".*(Impl|Utils?|Commons?|Manager|Helper)");

    private static final Pattern LITERAL_VARIABLE =
            Pattern.compile("\\.(get|set|has|remove)Variable(Local)?(Typed)?\\(\\s*\"");

    private static final Pattern ENGINE_TABLE = Pattern.compile("(?i)\\bact_(re|ru|hi|ge|id)_");

    /** A blank there is stripped, and what is joined to the text runs into its last word; {@code \\s} stays. */
    private static final Pattern LOST_BLANK = Pattern.compile("(?<!\\breturn)(?<=[\\w)'])[ \\t]+\"\"\"");

    @Test
    void theEngineStaysInProcessPackagesAndWorkflow() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "vn.dondoc.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void internalsOfTheEngineAreUsedInOnePackageOnly() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.dondoc.workflow.engine")
                .should()
                .dependOnClassesThat(ENGINE_INTERNALS)
                .check(CLASSES);
        assertThat(importedInternals(path -> !path.startsWith(ENGINE_PACKAGE))).isEmpty();
    }

    @Test
    void theListOfInternalsIsExact() throws IOException {
        Set<String> used = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(ENGINE_INTERNALS)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        used.addAll(importedInternals(path -> true));

        assertThat(used).containsExactlyInAnyOrderElementsOf(ALLOWED_INTERNALS);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("vn.dondoc.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void featuresLieInLayers() {
        Set<String> upwards = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::pointsUpwards)
                .map(dependency -> dependency.getOriginClass().getName() + " -> "
                        + dependency.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(upwards).isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(CLASSES.stream()
                        .filter(type -> BAD_NAME.matcher(type.getSimpleName()).matches()
                                || Stream.of(type.getPackageName().split("\\."))
                                        .anyMatch(part -> Set.of("impl", "util", "utils", "common", "manager", "helper")
                                                .contains(part)))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void whatTheEngineCallsNobodyElseCalls() {
        DescribedPredicate<JavaClass> leaf = describe(
                "are delegates or listeners",
                type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && (Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                                        .anyMatch(type::isAssignableTo)
                                || type.getSimpleName().matches("\\w+(Delegate|Listener)"))
                        && type.getPackageName().startsWith("vn.dondoc"));
        assertThat(CLASSES.stream().filter(leaf)).hasSizeGreaterThan(10);
        assertThat(CLASSES.stream()
                        .filter(leaf)
                        .flatMap(type -> type.getDirectDependenciesToSelf().stream())
                        .filter(use -> !use.getOriginClass()
                                .getName()
                                .startsWith(use.getTargetClass().getName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void variablesOfProcessesAreNamedOnce() throws IOException {
        noSourceContains(LITERAL_VARIABLE);
    }

    @Test
    void tablesOfTheEngineAreReadInOnePackageOnly() throws IOException {
        noSourceContains(
                ENGINE_TABLE, path -> !path.startsWith(ENGINE_PACKAGE) && path.startsWith(SOURCES.resolve("vn")));
    }

    @Test
    void noTextBlockEndsInABlankThatIsStripped() throws IOException {
        noSourceContains(LOST_BLANK);
    }

    private static void noSourceContains(Pattern forbidden) throws IOException {
        noSourceContains(forbidden, path -> true);
    }

    private static void noSourceContains(Pattern forbidden, Predicate<Path> where) throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")).filter(where))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(
                                    forbidden.matcher(Files.readString(path)).find())
                            .as(path.toString())
                            .isFalse());
        }
    }

    /** A constant leaves no trace in the byte code, only its import. */
    private static Set<String> importedInternals(Predicate<Path> where) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(where)
                    .toList()) {
                INTERNAL_IMPORT
                        .matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean pointsUpwards(Dependency dependency) {
        String from = feature(dependency.getOriginClass());
        String to = feature(dependency.getTargetClass());
        return from != null && to != null && !from.equals(to) && layer(from) <= layer(to);
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("vn") && parts[1].equals("dondoc") ? parts[2] : null;
    }

    private static int layer(String feature) {
        for (int i = 0; i < LAYERS.size(); i++) {
            if (LAYERS.get(i).contains(feature)) {
                return i;
            }
        }
        throw new AssertionError("A feature without a place in the layers: " + feature);
    }
}
