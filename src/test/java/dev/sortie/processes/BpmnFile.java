package dev.sortie.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A BPMN file as plain XML, with the few look-ups that its tests need. */
record BpmnFile(Document document) {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private static final List<String> FLOW_NODES =
      List.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "sendTask",
          "serviceTask",
          "exclusiveGateway",
          "eventBasedGateway",
          "subProcess");

  static BpmnFile read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return new BpmnFile(factory.newDocumentBuilder().parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException | IOException exception) {
      throw new IllegalStateException("Expected a BPMN file at %s".formatted(file), exception);
    }
  }

  Element process() {
    return all(BPMN, "process").getFirst();
  }

  List<Element> flowNodes() {
    return FLOW_NODES.stream().flatMap(name -> all(BPMN, name).stream()).toList();
  }

  List<Element> flows() {
    return all(BPMN, "sequenceFlow");
  }

  List<Element> all(String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  Element byId(String id) {
    return elements(document.getElementsByTagName("*")).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Expected an element %s".formatted(id)));
  }

  /** The value of one of the process's own properties. */
  Optional<String> property(String name) {
    return all(ZEEBE, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst();
  }

  static Optional<String> header(Element task, String key) {
    return within(task, ZEEBE, "header").stream()
        .filter(header -> header.getAttribute("key").equals(key))
        .map(header -> header.getAttribute("value"))
        .findFirst();
  }

  static String jobType(Element task) {
    return within(task, ZEEBE, "taskDefinition").getFirst().getAttribute("type");
  }

  static List<Element> within(Element parent, String namespace, String name) {
    return elements(parent.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
