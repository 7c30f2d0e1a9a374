package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.file.SignedFiles;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * A coordinating agency contributes: text, numbers where a list is required, the leader's signature. Only its own row is locked:
 * ten agencies that sign in the same second do not wait for each other.
 */
@Service
public class Contributing {

    private final Contributions contributions;
    private final Rounds rounds;
    private final NumbersReader numbersReader;
    private final Assignments assignments;
    private final SignedFiles files;
    private final ContributionObligations obligations;
    private final ContributionJournal journal;
    private final Clock clock;

    Contributing(
            Contributions contributions,
            Rounds rounds,
            NumbersReader numbersReader,
            Assignments assignments,
            SignedFiles files,
            ContributionObligations obligations,
            ContributionJournal journal,
            Clock clock) {
        this.contributions = contributions;
        this.rounds = rounds;
        this.numbersReader = numbersReader;
        this.assignments = assignments;
        this.files = files;
        this.obligations = obligations;
        this.journal = journal;
        this.clock = clock;
    }

    /** How the path goes on after a signature. */
    public enum Signed {
        /** The lead consolidates it, or asks for a supplement. */
        SIGNED,
        /** Nobody waits for it: taken, and marked late where the lead had closed without it. */
        TAKEN
    }

    /** @throws Problem without a text, or if the numbers that are required are missing or cannot be */
    @Transactional
    public void contribute(Act act, long contributionId, String content, String numbers) {
        Contribution part = contributions.lock(contributionId);
        write(act, part, content, numbers);
        journal.write(act, part, "CONTRIBUTED", "Trình lãnh đạo ký kết quả phối hợp" + round(part) + ".", null, null);
    }

    @Transactional
    public Signed sign(Act act, long contributionId, String signatureForm) {
        Contribution part = contributions.lock(contributionId);
        return sign(act, part, signatureForm, "Ký kết quả phối hợp");
    }

    /** A leader who contributes himself signs in that act. */
    @Transactional
    public Signed contributeAndSign(
            Act act, long contributionId, String content, String numbers, String signatureForm) {
        Contribution part = contributions.lock(contributionId);
        write(act, part, content, numbers);
        return sign(act, part, signatureForm, "Thực hiện và ký kết quả phối hợp");
    }

    @Transactional
    public void returnToContributor(Act act, long contributionId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        Contribution part = contributions.lock(contributionId);
        journal.write(act, part, "CONTRIBUTION_RETURNED", "Trả lại kết quả phối hợp để sửa.", remarks, null);
    }

    /** Whoever contributed takes it back before the leader has signed. */
    @Transactional
    public void withdraw(Act act, long contributionId) {
        Contribution part = contributions.lock(contributionId);
        journal.write(act, part, "WITHDRAWN", "Rút lại kết quả phối hợp chưa ký.", null, null);
    }

    private void write(Act act, Contribution part, String content, String numbers) {
        Faults faults = new Faults();
        if (content == null) {
            faults.add("content", "Hãy nhập kết quả phối hợp.");
        }
        boolean listRequired =
                assignments.find(part.assignmentId()).orElseThrow().beneficiaryListRequired();
        List<GroupNumber> read = listRequired ? numbersReader.read(numbers, faults) : List.of();
        if (!listRequired && numbers != null) {
            faults.add("numbers", "Nhiệm vụ này không yêu cầu số liệu theo nhóm đối tượng.");
        }
        faults.throwIfAny();
        rounds.write(part, content, read, act.actor());
    }

    private Signed sign(Act act, Contribution part, String signatureForm, String summary) {
        LocalDate today = LocalDate.now(clock);
        rounds.sign(part, signatureForm, act.actor(), files.text(ContributionFiles.KIND, part.id()));
        obligations.fulfil(part, today);
        if (part.awaited()) {
            part.progress().become(ContributionProgress.SIGNED);
            contributions.sign(part.id(), today);
            journal.write(act, part, "CONTRIBUTION_SIGNED", summary + round(part) + ".", null, null);
            return Signed.SIGNED;
        }
        part.progress().become(ContributionProgress.ACCEPTED);
        boolean late = part.progress() == ContributionProgress.CLOSED_WITHOUT;
        contributions.take(part.id(), today, late);
        journal.write(
                act,
                part,
                "CONTRIBUTION_TAKEN",
                summary + round(part) + (late ? ", sau khi cơ quan chủ trì đã chốt; vẫn được nhận." : "."),
                null,
                null);
        return Signed.TAKEN;
    }

    private static String round(Contribution part) {
        return part.round() == 1 ? "" : " (bổ sung lần " + (part.round() - 1) + ")";
    }
}
