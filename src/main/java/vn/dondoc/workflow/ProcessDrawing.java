package vn.dondoc.workflow;

import java.util.List;

/**
 * One version of a process as its model draws it, in the model's own units.
 *
 * @param shapes what contains others first
 */
public record ProcessDrawing(String definitionId, Box bounds, List<Shape> shapes, List<Line> lines) {

    /** From its upper left corner. */
    public record Box(double x, double y, double width, double height) {}

    public record Point(double x, double y) {}

    /**
     * @param kind the element's type in BPMN: {@code userTask}
     * @param sign what an event waits for or does: {@code timer}, {@code message}, {@code terminate}; null for every other shape
     * @param label where its name stands if not within it; null otherwise
     */
    public record Shape(String id, String kind, String sign, String name, Box box, Box label) {}

    /**
     * @param name null where it has none
     * @param label where the name stands; null where there is none
     */
    public record Line(String id, String name, String from, String to, List<Point> points, Box label) {}
}
