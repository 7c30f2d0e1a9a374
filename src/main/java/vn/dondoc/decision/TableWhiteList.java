package vn.dondoc.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.dondoc.problem.Faults;

/**
 * What an uploaded table may consist of. A DMN file is code: cells can hold scripts and expressions that run on the server, so
 * only conditions and values of a few plain forms are let through, in the language that the shipped tables are in.
 */
final class TableWhiteList {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "variable",
            "informationRequirement",
            "requiredInput",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "inputData",
            "annotation",
            "annotationEntry");

    private static final Pattern MODEL = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d+/MODEL/");
    private static final Pattern DRAWING = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d+/(?:DMNDI|DC|DI)/");
    private static final String ENGINE = "http://camunda.org/schema/";
    private static final Set<String> ENGINE_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag");

    private static final int LONGEST = 500;
    private static final String TEXT = "\"[^\"\\\\]*\"";
    private static final String NUMBER = "-?\\d{1,18}(?:\\.\\d{1,9})?";
    private static final String VALUE = "(?:" + TEXT + "|" + NUMBER + "|true|false)";
    private static final String TEST = "(?:" + VALUE + "|(?:<=|>=|<|>)\\s*" + NUMBER + "|[\\[\\](]\\s*" + NUMBER
            + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\[\\])])";
    private static final String TESTS = TEST + "(?:\\s*,\\s*" + TEST + ")*";
    private static final Pattern CONDITION = Pattern.compile("-?|" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\)");
    private static final Pattern RESULT = Pattern.compile("(?:" + VALUE + ")?");

    private final Faults faults;

    private TableWhiteList(Faults faults) {
        this.faults = faults;
    }

    /** Adds what is not allowed, with the row and what to write instead. */
    static void check(Document document, Faults faults) {
        TableWhiteList list = new TableWhiteList(faults);
        Set<String> foreign = new TreeSet<>();
        list.collect(document.getDocumentElement(), foreign);
        foreign.forEach(
                name -> faults.add("file", "Tệp có “" + name + "”, không được dùng trong bảng quyết định ở đây."));
        List<Element> rules = TableXml.all(document.getDocumentElement(), "rule");
        for (int i = 0; i < rules.size(); i++) {
            list.cells(
                    i + 1,
                    rules.get(i),
                    "inputEntry",
                    CONDITION,
                    "điều kiện như \"A\",\"B\" hoặc >= 5, [1..3], not(\"A\"), -");
            list.cells(i + 1, rules.get(i), "outputEntry", RESULT, "giá trị như \"A\", 5, true, hoặc để trống");
        }
    }

    private void cells(int row, Element rule, String name, Pattern allowed, String example) {
        for (Element entry : TableXml.children(rule, name)) {
            String text = entry.getTextContent().strip();
            if (text.length() > LONGEST || !allowed.matcher(text).matches()) {
                faults.add(
                        "dòng " + row,
                        "Dòng %d: ô “%s” không được phép; chỉ dùng %s.".formatted(row, shortened(text), example));
            }
        }
    }

    private void collect(Element element, Set<String> foreign) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        boolean drawing = DRAWING.matcher(namespace).matches();
        if (!drawing && !(MODEL.matcher(namespace).matches() && ELEMENTS.contains(element.getLocalName()))) {
            foreign.add(element.getNodeName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String from = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
            boolean setsEngine = from.startsWith(ENGINE) && !ENGINE_ATTRIBUTES.contains(attribute.getLocalName());
            if (setsEngine || attribute.getLocalName().equals("expressionLanguage")) {
                foreign.add(attribute.getNodeName());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, foreign);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
