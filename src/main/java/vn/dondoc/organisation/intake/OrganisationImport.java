package vn.dondoc.organisation.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/**
 * Agencies, persons, roles and fields of work from a CSV (UTF-8) or XLSX file of at most 5 MB, 20,000 rows and 30 columns. Can
 * be repeated: a row is found by its code, id, or person, role and agency.
 */
@Service
public class OrganisationImport {

    /** The preview has all; a refusal is read by people. */
    private static final int MAX_FAULTS_IN_REFUSAL = 100;

    private final Map<ImportKind, Intake> intakes;
    private final TransactionTemplate transaction;

    OrganisationImport(List<Intake> intakes, TransactionTemplate transaction) {
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
        this.transaction = transaction;
    }

    /**
     * What the file would do, and every fault in it; changes nothing.
     *
     * @throws Problem if the file cannot be read as a table, or is too large
     */
    public ImportPreview preview(ImportKind kind, String fileName, byte[] bytes) {
        List<FileRow> file = ImportFile.read(fileName, bytes);
        return transaction.execute(status -> draw(kind, file).preview(false));
    }

    /**
     * Does what the preview says, in one transaction.
     *
     * @throws Problem if the file cannot be read, if it has any fault, or if somebody else changed the same at the same moment;
     *     nothing is changed then
     */
    public ImportPreview apply(ImportKind kind, String fileName, byte[] bytes) {
        List<FileRow> file = ImportFile.read(fileName, bytes);
        try {
            return transaction.execute(status -> {
                Draft draft = draw(kind, file);
                refuse(draft.faults());
                draft.plan().acts().forEach(Runnable::run);
                return draft.preview(true);
            });
        } catch (DuplicateKeyException | ConcurrencyFailureException other) {
            throw Problem.lostRace("Có người vừa thay đổi cùng dữ liệu này; hãy xem trước lại rồi áp dụng lần nữa.");
        }
    }

    private Draft draw(ImportKind kind, List<FileRow> file) {
        List<ImportFault> faults = new ArrayList<>();
        List<ImportedRow> rows = ImportTable.of(kind, file, faults).rows();
        if (faults.isEmpty() && rows.isEmpty()) {
            throw ImportFile.refused("Tệp chỉ có dòng tiêu đề.");
        }
        ImportPlan plan = intakes.get(kind).plan(rows);
        faults.sort(Comparator.comparingInt(ImportFault::row));
        return new Draft(kind, file.size() - 1, plan, faults);
    }

    private static void refuse(List<ImportFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        List<Fault> told = faults.stream()
                .limit(MAX_FAULTS_IN_REFUSAL)
                .map(fault -> new Fault("rows[%d].%s".formatted(fault.row(), fault.column()), fault.toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (faults.size() > MAX_FAULTS_IN_REFUSAL) {
            told.add(new Fault("", "Còn %d lỗi khác.".formatted(faults.size() - MAX_FAULTS_IN_REFUSAL)));
        }
        throw Problem.refused(told);
    }

    private record Draft(ImportKind kind, int rows, ImportPlan plan, List<ImportFault> faults) {

        ImportPreview preview(boolean applied) {
            return new ImportPreview(
                    kind,
                    applied,
                    rows,
                    plan.count(ImportChange.Type.NEW),
                    plan.count(ImportChange.Type.CHANGED),
                    plan.unchanged(),
                    plan.changes(),
                    List.copyOf(faults));
        }
    }
}
