package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.identity.QuickPasswords;

/**
 * What an attacker tries at the engine's addresses of the packaged jar, with {@code /engine-rest} on: the two known holes, every
 * address that changes something, addresses written in odd ways, foreign pages, and values that nobody may set. Nothing of it
 * changes a single row.
 */
class ClosedDoorsIT {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";
    private static final List<Integer> CLOSED = List.of(401, 403, 404, 405);

    @TempDir
    static Path directory;

    static PackagedJar jar;
    static Database database;
    static String taskId;

    private Map<String, List<String>> before;

    @BeforeAll
    static void start() {
        database = Database.sharedH2(directory.resolve("dondoc"));
        // Nothing but what is asked from outside may happen between two looks at all there is.
        jar = PackagedJar.start(
                directory,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "DONDOC_ENGINE_REST_ENABLED",
                        "true",
                        "CAMUNDA_BPM_JOB_EXECUTION_ENABLED",
                        "false"));
        // Hundreds of requests below bring name and password; how long it takes to compare them is not asked here.
        database.execute(
                "update person set password_hash = '" + QuickPasswords.encoder().encode(Visitor.PASSWORD) + "'");
        taskId =
                database.text("select task_id from open_task where agency_code = 'SGDDT' and step = 'registerArrival'");
    }

    @AfterAll
    static void stop() {
        jar.close();
    }

    @BeforeEach
    void look() {
        before = database.everything();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(database.everything()).isEqualTo(before);
    }

    /** CVE-2026-109432: an expression inside {@code orQueries} of a task query is run as code. */
    @Test
    void noQueryRunsAnExpression() {
        String query =
                """
                {"orQueries":[{"dueAfterExpression":"${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}"}]}""";
        String filter =
                """
                {"resourceType":"Task","name":"x","owner":null,"query":%s,"properties":{}}"""
                        .formatted(query);
        String filterId = filterId();
        SoftAssertions softly = new SoftAssertions();
        for (String person : List.of("sgddtOfficer", "vpubOfficer", "admin")) {
            for (String root : List.of(REST, REST + "/engine/default", WEB)) {
                Visitor visitor = visitor(root, person);
                for (String path : List.of("/task", "/task/count", "/task?maxResults=5")) {
                    softly.assertThat(visitor.post(root + path, query).status())
                            .as("%s POST %s%s", person, root, path)
                            .isEqualTo(422);
                    softly.assertThat(visitor.post(root + path, "{\"dueAfterExpression\":\"${now()}\"}")
                                    .status())
                            .as("%s POST %s%s", person, root, path)
                            .isEqualTo(422);
                }
                for (String path : List.of("/list", "/count", "/singleResult")) {
                    softly.assertThat(visitor.post(root + "/filter/" + filterId + path, query)
                                    .status())
                            .as("%s POST %s/filter/id%s", person, root, path)
                            .isIn(404, 422);
                }
                for (String path : List.of("/filter/create", "/filter")) {
                    softly.assertThat(visitor.post(root + path, filter).status())
                            .as("%s POST %s%s", person, root, path)
                            .isEqualTo(404);
                }
                softly.assertThat(visitor.send("PUT", root + "/filter/" + filterId, filter)
                                .status())
                        .as("%s PUT %s/filter/id", person, root)
                        .isEqualTo(404);
                softly.assertThat(visitor.get(root + "/task?dueAfterExpression=%24%7Bnow()%7D")
                                .status())
                        .as("%s GET %s/task", person, root)
                        .isEqualTo(422);
            }
        }
        softly.assertAll();
    }

    /** An expression that is in the table already, from before the address was closed or by another hand. */
    @Test
    void aStoredFilterRunsNoExpression() {
        String query = "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass().forName(''nothing'')}\"}]}";
        String filterId = filterId();
        String original = database.text("select query_ from ACT_RU_FILTER where id_ = '" + filterId + "'");
        database.execute("update ACT_RU_FILTER set query_ = '" + query.replace("''", "''''") + "' where id_ = '"
                + filterId + "'");
        try {
            for (String person : List.of("sgddtOfficer", "admin")) {
                Visitor visitor = visitor(WEB, person);
                assertThat(visitor.get(WEB + "/filter/" + filterId + "/list").status())
                        .isEqualTo(200);
                assertThat(visitor.post(WEB + "/filter/" + filterId + "/list", "{}")
                                .status())
                        .isEqualTo(200);
                assertThat(visitor.get(WEB + "/filter/" + filterId + "/count").status())
                        .isEqualTo(200);
                assertThat(visitor.get(WEB + "/filter/" + filterId + "/singleResult")
                                .status())
                        .isEqualTo(404);
            }
        } finally {
            database.execute("update ACT_RU_FILTER set query_ = '" + original.replace("'", "''") + "' where id_ = '"
                    + filterId + "'");
        }
    }

    /** CVE-2026-77226: whoever asks first becomes administrator while the group of administrators is empty. */
    @Test
    void nobodyMakesHimselfAdministrator() {
        assertNoSetup();
        database.execute("create table kept_membership as select * from ACT_ID_MEMBERSHIP");
        database.execute("delete from ACT_ID_MEMBERSHIP where group_id_ = 'camunda-admin'");
        try {
            assertNoSetup();
            assertThat(database.count("select count(*) from ACT_ID_USER where id_ = 'intruder'"))
                    .isZero();
        } finally {
            database.execute(
                    "insert into ACT_ID_MEMBERSHIP select * from kept_membership where group_id_ = 'camunda-admin'");
            database.execute("drop table kept_membership");
        }
    }

    private static void assertNoSetup() {
        String user =
                """
                {"profile":{"id":"intruder","firstName":"x","lastName":"x","email":"x@example.org"},"credentials":{"password":"intruder1!A"}}""";
        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/%64efault/user/create",
                "/camunda/app/admin/default/setup/")) {
            assertThat(Visitor.stranger(jar).post(path, user).status()).as(path).isIn(CLOSED);
            for (String person : List.of("sgddtOfficer", "admin")) {
                assertThat(Visitor.session(jar, person).post(path, user).status())
                        .as("%s %s", person, path)
                        .isIn(CLOSED);
            }
        }
    }

    /** Everything of the engine's interface that changes something, but for what people's work needs. */
    @Test
    void everyAddressThatChangesSomethingIsClosed() {
        List<String[]> attempts = new EngineWrites(database, taskId).all();
        assertThat(attempts).hasSizeGreaterThan(80);
        SoftAssertions softly = new SoftAssertions();
        for (String root : List.of(REST, WEB)) {
            Visitor stranger = Visitor.stranger(jar);
            for (String[] attempt : attempts) {
                softly.assertThat(stranger.send(attempt[0], root + attempt[1], attempt[2])
                                .status())
                        .as("stranger %s %s%s", attempt[0], root, attempt[1])
                        .isEqualTo(401);
            }
            for (String person : List.of("sgddtOfficer", "admin")) {
                Visitor visitor = visitor(root, person);
                for (String[] attempt : attempts) {
                    softly.assertThat(visitor.send(attempt[0], root + attempt[1], attempt[2])
                                    .status())
                            .as("%s %s %s%s", person, attempt[0], root, attempt[1])
                            .isIn(CLOSED);
                }
            }
        }
        softly.assertAll();
    }

    /** The web apps' own addresses besides the engine's interface. */
    @Test
    void theWebAppsOwnLoginAndAdministrationAreClosed() {
        SoftAssertions softly = new SoftAssertions();
        for (Supplier<Visitor> who : List.<Supplier<Visitor>>of(
                () -> Visitor.stranger(jar),
                () -> Visitor.session(jar, "sgddtOfficer"),
                () -> Visitor.session(jar, "admin"))) {
            Visitor visitor = who.get();
            for (String path : List.of(
                    "/camunda/api/admin/auth/user/default/login/tasklist",
                    "/camunda/api/admin/auth/user/default/login/cockpit",
                    "/camunda/api/admin/auth/user/default/login/admin",
                    "/camunda/api/admin/auth/user/default/login/welcome")) {
                visitor.with("Content-Type", "application/x-www-form-urlencoded");
                softly.assertThat(visitor.post(path, "username=admin&password=demo857")
                                .status())
                        .as(path)
                        .isIn(CLOSED);
            }
        }
        for (String path : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/history/process-instance",
                "/camunda/api/engine/engine/default/variable-instance",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/authorization",
                "/camunda/api/engine/engine/default/deployment")) {
            softly.assertThat(Visitor.session(jar, "sgddtOfficer").get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        softly.assertAll();
    }

    /** Nobody names another as who did it, moves a date, or decides by a variable that the form does not have. */
    @Test
    void aFormTakesItsOwnFieldsOnly() {
        Map<String, String> attempts = new HashMap<>();
        for (String name : List.of(
                "assignmentId",
                "directiveId",
                "documentId",
                "nextStepAt",
                "coordinationRequired",
                "coordinatorsNamed",
                "proposalRequired",
                "contributionId",
                "approved",
                "handlerId",
                "assignee",
                "initiator",
                "loopCounter",
                "${now()}",
                "a b")) {
            attempts.put(name, "{\"value\":\"1\",\"type\":\"String\"}");
        }
        attempts.put("arrivalNumber", "{\"value\":{\"a\":1},\"type\":\"Json\"}");
        attempts.put(
                "arrivedOn",
                "{\"value\":\"rO0ABXNyAA==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Object\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}");
        attempts.put("otherPartsToo", "{\"value\":\"true\",\"type\":\"String\"}");
        SoftAssertions softly = new SoftAssertions();
        for (String root : List.of(REST, WEB)) {
            Visitor clerk = visitor(root, "sgddtClerk");
            for (String act : List.of("/complete", "/submit-form")) {
                attempts.forEach((name, value) -> softly.assertThat(clerk.post(
                                        root + "/task/" + taskId + act,
                                        "{\"variables\":{\"" + name + "\":" + value + "}}")
                                .status())
                        .as("%s%s %s", root, act, name)
                        .isEqualTo(422));
            }
        }
        Visitor api = Visitor.basic(jar, "sgddtClerk");
        attempts.keySet().forEach(name -> softly.assertThat(
                        api.post("/api/tasks/" + taskId + "/complete", "{\"" + name + "\":[1]}")
                                .status())
                .as("/api %s", name)
                .isEqualTo(422));
        for (String body : List.of("", "[]", "null", "{", "\"x\"", "{\"arrivalNumber\":\"\\u0000\"}")) {
            softly.assertThat(
                            api.post("/api/tasks/" + taskId + "/complete", body).status())
                    .as("/api %s", body)
                    .isEqualTo(422);
        }
        for (String body :
                List.of("[]", "null", "{", "\"x\"", "{\"variables\":[1]}", "{\"variables\":{\"outcome\":7}}")) {
            softly.assertThat(Visitor.basic(jar, "sgddtClerk")
                            .post(REST + "/task/" + taskId + "/complete", body)
                            .status())
                    .as("/engine-rest %s", body)
                    .isEqualTo(422);
        }
        softly.assertAll();
    }

    /** An outcome that is no answer to this form, and one of another step. */
    @Test
    void anOutcomeOfAnotherStepIsRefused() {
        String toGiveOut = registeredTask();
        before = database.everything();
        Visitor officer = Visitor.basic(jar, "vpubOfficer");
        for (String outcome : List.of("GIVEN_OUT", "CONFIRMED", "SIGNED", "x", "")) {
            assertThat(officer.post("/api/tasks/" + toGiveOut + "/complete", "{\"outcome\":\"" + outcome + "\"}")
                            .status())
                    .as(outcome)
                    .isEqualTo(422);
        }
    }

    /** Not visible: 404, whatever is posted. Visible, but another's: 403. */
    @Test
    void whatIsNotMineStaysAsItIs() {
        SoftAssertions softly = new SoftAssertions();
        for (String body : List.of("{}", "{\"variables\":{\"unknown\":{\"value\":1}}}")) {
            for (String act : List.of("complete", "submit-form", "claim", "unclaim", "assignee")) {
                softly.assertThat(visitor(REST, "hnhOfficer")
                                .post(
                                        REST + "/task/" + taskId + "/" + act,
                                        act.equals("claim") ? "{\"userId\":\"hnhOfficer\"}" : body)
                                .status())
                        .as("not visible: %s %s", act, body)
                        .isEqualTo(404);
            }
            softly.assertThat(Visitor.basic(jar, "hnhOfficer")
                            .post("/api/tasks/" + taskId + "/complete", "{\"unknown\":1}")
                            .status())
                    .isEqualTo(404);
            softly.assertThat(Visitor.basic(jar, "admin")
                            .post("/api/tasks/" + taskId + "/complete", "{}")
                            .status())
                    .isEqualTo(404);
        }
        for (String person : List.of("sgddtLeader", "sgddtOfficer", "vpubLeader", "ubndChair")) {
            softly.assertThat(visitor(REST, person)
                            .post(REST + "/task/" + taskId + "/complete", "{}")
                            .status())
                    .as(person)
                    .isEqualTo(403);
            softly.assertThat(Visitor.session(jar, person)
                            .post(WEB + "/task/" + taskId + "/submit-form", "{}")
                            .status())
                    .as(person)
                    .isEqualTo(403);
            softly.assertThat(Visitor.basic(jar, person)
                            .post("/api/tasks/" + taskId + "/complete", "{}")
                            .status())
                    .as(person)
                    .isEqualTo(403);
        }
        for (String path : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment")) {
            softly.assertThat(visitor(REST, "hnhOfficer")
                            .get(REST + "/task/" + taskId + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
            softly.assertThat(visitor(REST, "admin")
                            .get(REST + "/task/" + taskId + path)
                            .status())
                    .as("admin " + path)
                    .isEqualTo(404);
        }
        softly.assertAll();
    }

    /** The same closed address, written so that a list of addresses might not know it. */
    @Test
    void oddWaysToWriteAnAddressLeadNowhere() {
        List<String> odd = new ArrayList<>();
        for (String closed : List.of("/deployment/create", "/task/" + taskId + "/variables/x", "/user/create")) {
            String first = closed.substring(1, closed.indexOf('/', 1));
            String rest = closed.substring(1 + first.length());
            String escaped = "%" + Integer.toHexString(first.charAt(0)) + first.substring(1);
            for (String root : List.of(REST, WEB, "/camunda/api/engine", REST + "/engine/default")) {
                odd.add(root + "/" + first + ";x=1" + rest);
                odd.add(root + ";x=1/" + first + rest);
                odd.add(root + "//" + first + rest);
                odd.add(root + "/./" + first + rest);
                odd.add(root + "/x/../" + first + rest);
                odd.add(root + "/%2e/" + first + rest);
                odd.add(root + "/x/%2e%2e/" + first + rest);
                odd.add(root + "%2f" + first + rest);
                odd.add(root + "/" + escaped + rest);
                odd.add(root + "/" + first.toUpperCase() + rest);
                odd.add(root + "/" + first + rest + "/");
                odd.add(root + "/" + first + rest + "/.");
                odd.add(root + "/" + first + rest + ".json");
                odd.add(root + "/" + first + rest + "%20");
                odd.add(root + "/" + first + rest + "%00");
                odd.add(root + "/engine/default/" + first + rest);
                odd.add(root.toUpperCase() + "/" + first + rest);
                odd.add("/" + root + "/" + first + rest);
                odd.add("/x/.." + root + "/" + first + rest);
                odd.add("/%" + Integer.toHexString(root.charAt(1)) + root.substring(2) + "/" + first + rest);
            }
        }
        SoftAssertions softly = new SoftAssertions();
        for (String person : List.of("sgddtOfficer", "admin")) {
            for (Visitor visitor : List.of(Visitor.basic(jar, person), Visitor.session(jar, person))) {
                for (String address : odd) {
                    String method = address.contains("variables") ? "PUT" : "POST";
                    softly.assertThat(visitor.send(method, address, "{}").status())
                            .as("%s %s %s", person, method, address)
                            .isIn(400, 401, 403, 404, 405);
                }
            }
        }
        softly.assertAll();
        assertThat(jar.alarmingLines()).isEmpty();
    }

    /** The administrator keeps the system running; what a directive says is not for him, whatever the address looks like. */
    @Test
    void theAdministratorReadsNoTask() {
        SoftAssertions softly = new SoftAssertions();
        for (String root : List.of(REST, REST + "/engine/default", WEB)) {
            Visitor admin = visitor(root, "admin");
            for (String path : List.of(
                    "/%74ask/" + taskId,
                    "/task/" + taskId,
                    "/task/" + taskId + "/variables",
                    "/task/" + taskId + "/rendered-form",
                    "/task/report/candidate-group-count",
                    "/%66ilter/" + filterId() + "/singleResult",
                    "/history/task",
                    "/history/%74ask",
                    "/history/detail",
                    "/history/user-operation")) {
                softly.assertThat(admin.get(root + path).status())
                        .as("%s%s", root, path)
                        .isEqualTo(404);
            }
            softly.assertThat(admin.get(root + "/task").json()).as(root).isEmpty();
            softly.assertThat(
                            admin.get(root + "/task/count").json().path("count").asInt())
                    .as(root)
                    .isZero();
        }
        softly.assertAll();
    }

    /** A page elsewhere can make a browser post, but not send the token. */
    @Test
    void aForeignPageActsInNobodysName() {
        for (String token : List.of("", "guess")) {
            Visitor tasklist = Visitor.session(jar, "sgddtClerk")
                    .with("X-DONDOC-CSRF", "guess")
                    .with("X-XSRF-TOKEN", token);
            for (String path : List.of(
                    WEB + "/task/" + taskId + "/complete",
                    WEB + "/task/" + taskId + "/submit-form",
                    WEB + "/task/" + taskId + "/claim",
                    WEB + "/task/" + taskId + "/unclaim",
                    WEB + "/task/" + taskId + "/assignee",
                    WEB + "/process-definition/key/directiveExecution/submit-form",
                    "/camunda/api/admin/auth/user/default/logout")) {
                assertThat(tasklist.post(path, "{\"userId\":\"sgddtClerk\"}").status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        Visitor own = Visitor.session(jar, "vpubClerk").without("X-DONDOC-CSRF");
        for (String path : List.of(
                "/api/directives",
                "/api/tasks/" + taskId + "/complete",
                "/api/tasks/" + taskId + "/claim",
                "/dang-xuat")) {
            assertThat(own.post(path, "{}").status()).as(path).isEqualTo(403);
        }
        assertThat(own.send("PUT", "/api/tasks/" + taskId + "/draft", "{}").status())
                .isEqualTo(403);
    }

    /** Signed in to the pages, a browser is nobody to the interface for other systems: no token protects it. */
    @Test
    void aSessionOpensNothingOfTheInterfaceForOtherSystems() {
        Visitor session = Visitor.session(jar, "sgddtClerk");
        assertThat(session.get(REST + "/task").status()).isEqualTo(401);
        assertThat(session.post(REST + "/task/" + taskId + "/complete", "{}").status())
                .isEqualTo(401);
    }

    private static Visitor visitor(String root, String person) {
        return root.startsWith(REST) ? Visitor.basic(jar, person) : Visitor.session(jar, person);
    }

    private static String filterId() {
        return database.text("select id_ from ACT_RU_FILTER order by name_");
    }

    /** A directive's task that lies with the Office's officer. */
    private static String registeredTask() {
        String directive =
                """
                {"number":"%d/UBND-KGVX","issuedOn":"2024-03-15","issuer":"UBND","subject":"Kiểm tra","field":"KGVX","assignments":[]}"""
                        .formatted(7000 + database.count("select count(*) from directive"));
        Visitor.Answer registered = Visitor.basic(jar, "vpubClerk").post("/api/directives", directive);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return database.text("select task_id from open_task where directive_id = "
                + registered.json().path("id").asLong());
    }
}
