package vn.dondoc.document;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.watcher.Watched;
import vn.dondoc.watcher.Watching;
import vn.dondoc.workflow.Act;

/** A click is no document: a signed text gets number, date and recipients, and only then is its step done. */
@Service
public class Issuing {

    private final IssuedDocuments documents;
    private final Watching watching;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Issuing(IssuedDocuments documents, Watching watching, ApplicationEventPublisher announcements, Clock clock) {
        this.documents = documents;
        this.watching = watching;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param issuedOn not before it was signed and not in the future: lateness is judged by this day
     * @param copyTo codes of the agencies that it is copied to and that watch from now on, separated by blanks; null for none
     * @param late why it comes late, where its clerk was asked
     * @throws vn.dondoc.problem.Problem naming every missing or impossible fact
     */
    @Transactional
    public void issue(
            Act act,
            long documentId,
            String number,
            LocalDate issuedOn,
            String recipients,
            String copyTo,
            LateReason late) {
        IssuedDocument document = documents.get(documentId);
        Faults faults = new Faults();
        if (number == null) {
            faults.add("documentNumber", "Hãy nhập số, ký hiệu văn bản.");
        }
        if (recipients == null) {
            faults.add("recipients", "Hãy nhập nơi nhận.");
        }
        checkDay(faults, document, issuedOn);
        if (number != null
                && issuedOn != null
                && documents.numberTaken(document.agencyCode(), number, issuedOn, documentId)) {
            faults.add(
                    "documentNumber",
                    "Số " + number + " đã được cấp cho văn bản khác trong năm; hãy kiểm tra sổ văn bản đi.");
        }
        faults.throwIfAny();
        documents.issue(documentId, number, issuedOn, recipients, act.actor().id());
        watching.copy(
                act,
                new Watched(document.directiveId(), document.assignmentId()),
                copyTo,
                "Văn bản số " + number + " ngày " + VietnameseDate.write(issuedOn));
        announcements.publishEvent(
                new DocumentIssued(act, documentId, document.kind(), document.assignmentId(), number, issuedOn, late));
    }

    /** Whoever signed takes the signature back before the clerk has issued the document. */
    @Transactional
    public void withdrawSignature(Act act, long documentId) {
        IssuedDocument document = documents.get(documentId);
        documents.markVoid(documentId);
        announcements.publishEvent(new DocumentWithdrawn(act, documentId, document.kind(), document.assignmentId()));
    }

    private void checkDay(Faults faults, IssuedDocument document, LocalDate issuedOn) {
        LocalDate signedOn =
                document.signedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (issuedOn == null) {
            faults.add("issuedOn", "Hãy nhập ngày ban hành.");
        } else if (issuedOn.isAfter(LocalDate.now(clock)) || issuedOn.isBefore(signedOn)) {
            faults.add(
                    "issuedOn", "Ngày ban hành phải từ ngày ký (" + VietnameseDate.write(signedOn) + ") đến hôm nay.");
        }
    }
}
