package vn.dondoc.directive;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Event;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.DemonstrationLeft;

/**
 * The demonstration is left behind: whatever was tried out with it goes, with its processes. The one event that is written then is of no
 * directive: by it other nodes, which hear no {@link DemonstrationLeft}, notice that what they have counted is gone.
 */
@Component
class LeavingDemonstration {

    private static final List<String> TABLES = List.of(
            "delivery",
            "message",
            "digest",
            "channel_choice",
            "quiet_time",
            "calendar_feed",
            "refused_address",
            "manager_act",
            "told_job",
            "ladder_step",
            "open_task",
            "cut_stay",
            "draft",
            "unsent_text",
            "note_mention",
            "note",
            "file",
            "file_chunk",
            "file_content",
            "proposal_decision",
            "submission_slip",
            "opinion",
            "proposal_version",
            "proposal",
            "request",
            "pause",
            "obligation",
            "explanation",
            "urging",
            "deputy_handler",
            "contribution_number",
            "contribution_round",
            "contribution",
            "progress_entry",
            "report",
            "consolidation",
            "issued_document",
            "arrival",
            "deadline_change",
            "fact_basis",
            "assignment_coordinator",
            "watcher",
            "event",
            "assignment",
            "directive");

    private final DirectiveProcess process;
    private final Events events;
    private final JdbcClient jdbc;

    LeavingDemonstration(DirectiveProcess process, Events events, JdbcClient jdbc) {
        this.process = process;
        this.events = events;
        this.jdbc = jdbc;
    }

    @EventListener(DemonstrationLeft.class)
    void forget() {
        process.removeAll();
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        events.record(
                Actor.SYSTEM,
                new Event(
                        "DEMONSTRATION_LEFT",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Kết thúc trình diễn: dữ liệu trình diễn đã được xóa.",
                        null,
                        null,
                        null,
                        null));
    }
}
