package vn.dondoc.dossier;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.process.AssignmentExecutionModel;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.monitoring.Stay;
import vn.dondoc.monitoring.Stays;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.ProcessDrawing;
import vn.dondoc.workflow.ProcessDrawings;

/** Draws the ways of assignments: what happened comes from our own tables, from the engine only the drawing and its version. */
@Component
class Diagrams {

    private final Stays stays;
    private final ProcessDrawings drawings;
    private final EngineCalls engine;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Diagrams(Stays stays, ProcessDrawings drawings, EngineCalls engine, WorkingCalendars calendars, Clock clock) {
        this.stays = stays;
        this.drawings = drawings;
        this.engine = engine;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param parts those that the reader may see */
    DirectiveDiagrams of(Actor reader, List<Assignment> parts, Names names) {
        List<Assignment> given =
                parts.stream().filter(part -> part.processInstanceId() != null).toList();
        Map<Long, List<Stay>> lain =
                stays.ofAssignments(given.stream().map(Assignment::id).toList());
        Map<Long, ProcessDrawing> drawn = engine.inTransaction(reader, () -> drawn(given));
        return new DirectiveDiagrams(
                drawn.values().stream().distinct().toList(),
                given.stream()
                        .collect(toMap(
                                Assignment::id,
                                part -> way(
                                        part, lain.getOrDefault(part.id(), List.of()), drawn.get(part.id()), names))));
    }

    private Map<Long, ProcessDrawing> drawn(List<Assignment> given) {
        Map<String, String> versions = drawings.versions(
                given.stream().map(Assignment::processInstanceId).toList());
        return given.stream().collect(toMap(Assignment::id, part -> {
            String version = versions.get(part.processInstanceId());
            return drawings.of(version == null ? drawings.newest(AssignmentExecutionModel.KEY) : version);
        }));
    }

    private DirectiveDiagrams.Drawn way(Assignment part, List<Stay> lain, ProcessDrawing drawing, Names names) {
        List<Passage> passages = Passages.of(lain, part.progress().isOpen());
        WorkingCalendar calendar = calendars.current();
        return new DirectiveDiagrams.Drawn(
                drawing.definitionId(),
                IntStream.range(0, passages.size())
                        .mapToObj(index -> step(index + 1, passages.get(index), calendar, names))
                        .toList(),
                WayTaken.over(drawing, passages, part.progress()));
    }

    private DirectiveDiagrams.Step step(int number, Passage passage, WorkingCalendar calendar, Names names) {
        LocalDate sinceOn = day(passage.since());
        LocalDate untilOn = passage.until() == null ? null : day(passage.until());
        return new DirectiveDiagrams.Step(
                number,
                passage.element(),
                passage.name(),
                names.agency(passage.agencyCode()),
                sinceOn,
                untilOn,
                Math.max(0, calendar.workingDaysBetween(sinceOn, untilOn == null ? OfficeZone.today(clock) : untilOn)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeZone.ID);
    }
}
