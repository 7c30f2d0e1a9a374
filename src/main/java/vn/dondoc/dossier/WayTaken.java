package vn.dondoc.dossier;

import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.ASSIGNMENT_ENDED;
import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.ASSIGNMENT_GIVEN;
import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.FOLLOW_UP_ENDED;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.assignment.Progress;
import vn.dondoc.workflow.ProcessDrawing;
import vn.dondoc.workflow.ProcessDrawing.Line;

/** Which elements of a diagram an assignment went over: where it stopped, and the shortest way from each stop to the next. */
final class WayTaken {

    /** Where a way stops; it leads over nothing of these but to where it goes. */
    private static final Set<String> STOPS = Set.of("userTask", "callActivity", "intermediateCatchEvent");

    private final Map<String, List<Line>> from;
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private WayTaken(ProcessDrawing drawing) {
        this.from = drawing.lines().stream().collect(Collectors.groupingBy(Line::from));
        drawing.shapes().forEach(shape -> kinds.put(shape.id(), shape.kind()));
    }

    /** Ids of shapes and lines. What the drawing does not have is not among them, nor a way that it does not draw. */
    static Set<String> over(ProcessDrawing drawing, List<Passage> passages, Progress progress) {
        WayTaken way = new WayTaken(drawing);
        String last = ASSIGNMENT_GIVEN;
        way.taken.add(last);
        for (Passage passage : passages) {
            way.go(last, passage.element());
            last = passage.element();
        }
        if (progress == Progress.COMPLETED) {
            way.go(last, ASSIGNMENT_ENDED);
        } else if (progress.isEnded()) {
            way.goOn(FOLLOW_UP_ENDED);
        }
        way.taken.retainAll(Set.copyOf(all(drawing)));
        return way.taken;
    }

    private static Set<String> all(ProcessDrawing drawing) {
        Set<String> ids = new LinkedHashSet<>();
        drawing.shapes().forEach(shape -> ids.add(shape.id()));
        drawing.lines().forEach(line -> ids.add(line.id()));
        return ids;
    }

    /** What stops no way, to its end. */
    private void goOn(String element) {
        taken.add(element);
        for (Line line : from.getOrDefault(element, List.of())) {
            taken.add(line.id());
            goOn(line.to());
        }
    }

    private void go(String start, String end) {
        taken.add(end);
        Map<String, Line> cameBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !cameBy.containsKey(end)) {
            for (Line line : from.getOrDefault(open.remove(), List.of())) {
                if (cameBy.putIfAbsent(line.to(), line) == null && !STOPS.contains(kinds.get(line.to()))) {
                    open.add(line.to());
                }
            }
        }
        for (String at = end; cameBy.containsKey(at); at = cameBy.get(at).from()) {
            Line line = cameBy.get(at);
            taken.add(line.id());
            taken.add(line.from());
            if (line.from().equals(start)) {
                return;
            }
        }
    }
}
