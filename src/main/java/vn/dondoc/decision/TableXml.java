package vn.dondoc.decision;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.dondoc.problem.Problem;

/** Reads a DMN file as a table; knows nothing of the engine. */
final class TableXml {

    private TableXml() {}

    /** @throws Problem if it is no XML, or brings a document type (which can name files and grow without bound) */
    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException notXml) {
            throw Problem.refused("file", "Tệp không phải DMN (XML) đọc được: " + notXml.getMessage());
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws Problem if the file does not hold exactly one decision with a table */
    static DecisionTable read(Document document) {
        List<Element> decisions = all(document.getDocumentElement(), "decision");
        List<Element> tables = all(document.getDocumentElement(), "decisionTable");
        if (decisions.size() != 1 || tables.size() != 1) {
            throw Problem.refused("file", "Tệp phải có đúng một quyết định (decision) với một bảng (decisionTable).");
        }
        Element decision = decisions.get(0);
        Element table = tables.get(0);
        String policy = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        String aggregation = table.getAttribute("aggregation");
        return new DecisionTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                child(decision, "description"),
                aggregation.isEmpty() ? policy : policy + " " + aggregation,
                children(table, "input").stream().map(TableXml::input).toList(),
                children(table, "output").stream().map(TableXml::output).toList(),
                children(table, "rule").stream().map(TableXml::row).toList());
    }

    /** Elements of that name at any depth. */
    static List<Element> all(Element root, String name) {
        return elements(root.getElementsByTagNameNS("*", name));
    }

    private static DecisionTable.Column input(Element input) {
        List<Element> expressions = children(input, "inputExpression");
        Element expression = expressions.isEmpty() ? input : expressions.get(0);
        List<String> values = children(input, "inputValues").stream()
                .flatMap(offered -> Arrays.stream(child(offered, "text").split(",")))
                .map(value -> value.strip().replace("\"", ""))
                .filter(value -> !value.isEmpty())
                .toList();
        return new DecisionTable.Column(
                input.getAttribute("label"), child(expression, "text"), expression.getAttribute("typeRef"), values);
    }

    private static DecisionTable.Column output(Element output) {
        return new DecisionTable.Column(
                output.getAttribute("label"), output.getAttribute("name"), output.getAttribute("typeRef"), List.of());
    }

    private static DecisionTable.Row row(Element rule) {
        List<String> cells = new ArrayList<>();
        children(rule, "inputEntry").forEach(entry -> cells.add(child(entry, "text")));
        children(rule, "outputEntry").forEach(entry -> cells.add(child(entry, "text")));
        return new DecisionTable.Row(child(rule, "description"), cells);
    }

    static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .toList();
    }

    private static String child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                elements.add((Element) nodes.item(i));
            }
        }
        return elements;
    }
}
