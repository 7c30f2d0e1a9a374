package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Adds coordinating agencies to an assignment and takes them away. */
@Component
class CoordinatorRows implements CoordinatorDecisions {

    private final Assignments assignments;
    private final Agencies agencies;
    private final RequestJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    CoordinatorRows(Assignments assignments, Agencies agencies, RequestJournal journal, JdbcClient jdbc, Clock clock) {
        this.assignments = assignments;
        this.agencies = agencies;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(Act act, long assignmentId, String agencyCode, String basis) {
        Assignment assignment = open(assignmentId);
        Agency agency = agencies.find(agencyCode)
                .filter(found -> found.existsOn(LocalDate.now(clock)))
                .orElseThrow(() -> Problem.refused("agency", "Cơ quan này không còn hoạt động."));
        if (agencyCode.equals(assignment.leadCode())
                || assignments.coordinators(assignmentId).contains(agencyCode)) {
            throw Problem.refused("agency", agency.shortName() + " đã chủ trì hoặc phối hợp thực hiện nhiệm vụ này.");
        }
        change(
                "insert into assignment_coordinator (assignment_id, agency_code) values (:id, :agency)",
                assignmentId,
                agencyCode);
        journal.write(
                act, assignment, "COORDINATOR_ADDED", "Thêm cơ quan phối hợp " + agency.shortName() + ".", null, basis);
    }

    @Override
    @Transactional
    public void remove(Act act, long assignmentId, String agencyCode, String basis) {
        Assignment assignment = open(assignmentId);
        String name = agencies.find(agencyCode).map(Agency::shortName).orElse(agencyCode);
        if (!assignments.coordinators(assignmentId).contains(agencyCode)) {
            throw Problem.refused("agency", name + " không còn phối hợp thực hiện nhiệm vụ này.");
        }
        change(
                "delete from assignment_coordinator where assignment_id = :id and agency_code = :agency",
                assignmentId,
                agencyCode);
        journal.write(act, assignment, "COORDINATOR_REMOVED", name + " thôi phối hợp thực hiện.", null, basis);
    }

    private Assignment open(long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        return assignment;
    }

    private void change(String statement, long assignmentId, String agencyCode) {
        jdbc.sql(statement)
                .param("id", assignmentId)
                .param("agency", agencyCode)
                .update();
    }
}
