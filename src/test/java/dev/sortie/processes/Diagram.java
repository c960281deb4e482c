package dev.sortie.processes;

import static dev.sortie.processes.BpmnFile.DIAGRAM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The drawing in a BPMN file: who lies where, by the id of the element drawn. */
record Diagram(Map<String, Box> shapes, Map<String, List<Line>> edges, Map<String, Box> labels) {

  private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";

  record Box(double x, double y, double right, double bottom) {

    boolean overlaps(Box other) {
      return x < other.right && other.x < right && y < other.bottom && other.y < bottom;
    }

    double middleY() {
      return (y + bottom) / 2;
    }
  }

  record Line(double x1, double y1, double x2, double y2) {

    boolean isStraight() {
      return x1 == x2 || y1 == y2;
    }

    /** As thick as it is drawn. */
    Box box() {
      return new Box(
          Math.min(x1, x2) - 1, Math.min(y1, y2) - 1, Math.max(x1, x2) + 1, Math.max(y1, y2) + 1);
    }
  }

  static Diagram of(BpmnFile bpmn) {
    Map<String, Box> shapes = new HashMap<>();
    Map<String, List<Line>> edges = new HashMap<>();
    Map<String, Box> labels = new HashMap<>();
    for (Element shape : bpmn.all(DIAGRAM, "BPMNShape")) {
      shapes.put(shape.getAttribute("bpmnElement"), bounds(shape));
      label(shape, labels);
    }
    for (Element edge : bpmn.all(DIAGRAM, "BPMNEdge")) {
      edges.put(edge.getAttribute("bpmnElement"), lines(edge));
      label(edge, labels);
    }
    return new Diagram(shapes, edges, labels);
  }

  /** Everything but the sub-process and its doors, which belong on each other. */
  Map<String, Box> stepsAndEnds() {
    Map<String, Box> steps = new HashMap<>(shapes);
    steps.keySet().removeIf(id -> id.equals("sequence") || id.startsWith("exit_"));
    return steps;
  }

  static Box box(Map<String, Box> boxes, String id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalStateException("Expected %s to be drawn".formatted(id));
    }
    return box;
  }

  private static void label(Element drawn, Map<String, Box> labels) {
    BpmnFile.within(drawn, DIAGRAM, "BPMNLabel")
        .forEach(label -> labels.put(drawn.getAttribute("bpmnElement"), bounds(label)));
  }

  private static Box bounds(Element drawn) {
    Element bounds = BpmnFile.within(drawn, BOUNDS, "Bounds").getFirst();
    double x = number(bounds, "x");
    double y = number(bounds, "y");
    return new Box(x, y, x + number(bounds, "width"), y + number(bounds, "height"));
  }

  private static List<Line> lines(Element edge) {
    List<Element> points = BpmnFile.within(edge, POINTS, "waypoint");
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Element from = points.get(i - 1);
      Element to = points.get(i);
      lines.add(new Line(number(from, "x"), number(from, "y"), number(to, "x"), number(to, "y")));
    }
    return lines;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
