package vn.dondoc.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/**
 * Replaces a decision table: the file is checked against what the code asks, what it changes is shown, and then it is in force on
 * every node without a restart.
 */
@Service
public class TableChanges {

    private static final int LARGEST = 512_000;
    private static final int LONGEST_NAME = 200;

    private final DecisionTables tables;
    private final TableEngine engine;
    private final TableExamination examination;
    private final TableRecord record;
    private final ApplicationEventPublisher announcements;

    TableChanges(
            DecisionTables tables,
            TableEngine engine,
            TableExamination examination,
            TableRecord record,
            ApplicationEventPublisher announcements) {
        this.tables = tables;
        this.engine = engine;
        this.examination = examination;
        this.record = record;
        this.announcements = announcements;
    }

    /** @throws Problem with everything that is wrong with the file, or if it is what is in force already */
    public TablePreview preview(String key, byte[] file) {
        return preview(tables.get(key), text(file));
    }

    /**
     * @param by the person's id
     * @param token the preview's
     * @throws Problem as {@link #preview}; if something else has been put in force since the preview
     */
    @Transactional
    public TablePreview putInForce(String by, String key, String fileName, byte[] file, String token) {
        record.lock();
        String xml = text(file);
        DecisionTables.InForce current = tables.get(key);
        TablePreview preview = preview(current, xml);
        if (!preview.token().equals(token)) {
            throw Problem.lostRace(
                    "Bảng đang dùng đã thay đổi sau khi ông/bà xem trước, hoặc tệp không phải tệp đã xem;"
                            + " chưa có gì được áp dụng. Hãy xem trước lại.");
        }
        TableEngine.Deployed deployed =
                engine.deploy(new TableEngine.Shipped(current.shipped().file(), xml));
        record.add(key, deployed.definitionId(), name(fileName, current), by);
        announcements.publishEvent(new TablePutInForce(key));
        return preview;
    }

    private TablePreview preview(DecisionTables.InForce current, String xml) {
        Document document = TableXml.parse(xml);
        Faults faults = new Faults();
        TableWhiteList.check(document, faults);
        faults.throwIfAny();
        DecisionTable table = TableXml.read(document);
        DecisionTable inForce = current.table();
        DecisionTable shipped = current.shippedTable();
        if (!table.hasShapeOf(shipped)) {
            throw Problem.refused("file", "Bảng phải có: " + shipped.shape() + "; tệp này có: " + table.shape() + ".");
        }
        engine.requireReadable(shipped.key(), xml);
        List<Map<String, Object>> asked = Combinations.of(shipped, inForce, table);
        TableAnswers after = new TableAnswers(table);
        examination.require(shipped, asked, after);
        TableAnswers before = new TableAnswers(inForce);
        List<TablePreview.ChangedAnswer> changed = new ArrayList<>();
        for (Map<String, Object> facts : asked) {
            List<String> old = examination.answer(shipped, before, facts);
            List<String> now = examination.answer(shipped, after, facts);
            if (!old.equals(now)) {
                changed.add(new TablePreview.ChangedAnswer(
                        facts.values().stream().map(String::valueOf).toList(), old, now));
            }
        }
        if (changed.isEmpty() && table.equals(inForce)) {
            throw Problem.refused("file", "Bảng đang dùng đã đúng như tệp này; không có gì để áp dụng.");
        }
        return new TablePreview(
                table, asked.size(), changed, Checksum.of(current.deployed().definitionId() + "\n" + xml));
    }

    private static String text(byte[] file) {
        if (file.length > LARGEST) {
            throw Problem.refused("file", "Tệp lớn quá 500 KB, không phải một bảng quyết định.");
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    private static String name(String fileName, DecisionTables.InForce current) {
        String plain =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").strip();
        if (plain.isEmpty()) {
            return current.shipped().file();
        }
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
