package vn.dondoc.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which of the office formats an archive is, by what it says itself: ECMA-376 part 2 (content types), ODF 1.3 part 2 (mimetype). */
final class ArchiveKind {

    private static final String OOXML_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";

    /** The type of the part with the document itself. */
    private static final Map<FileType, String> MAIN_PART = Map.of(
            FileType.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    private static final Pattern MACRO =
            Pattern.compile(".*(macroenabled|vbaproject|macrosheet).*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LIST = 1024 * 1024;

    private ArchiveKind() {}

    /** @throws vn.dondoc.problem.Problem if it is another one, or has macros */
    static void check(FileType type, ZipFile archive) throws IOException {
        boolean isIt = type == FileType.ODT
                ? type.mediaType().equals(new String(only(archive, ODF_TYPE), StandardCharsets.US_ASCII))
                : partTypes(archive).contains(MAIN_PART.get(type));
        if (!isIt) {
            throw ContentCheck.anotherKind(type);
        }
    }

    private static Set<String> partTypes(ZipFile archive) throws IOException {
        Set<String> types = partTypes(only(archive, OOXML_TYPES));
        if (types.stream().anyMatch(type -> MACRO.matcher(type).matches())) {
            throw OfficeArchive.macros();
        }
        return types;
    }

    private static Set<String> partTypes(byte[] list) throws IOException {
        Set<String> types = new TreeSet<>();
        if (list.length == 0) {
            return types;
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(list));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    types.add(type == null ? "" : type);
                }
            }
            return types;
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** Empty if there is none; two of the same name could be read differently by different programs. */
    private static byte[] only(ZipFile archive, String name) throws IOException {
        byte[] found = new byte[0];
        int count = 0;
        for (ZipArchiveEntry entry : archive.getEntries(name)) {
            try (InputStream content = archive.getInputStream(entry)) {
                found = content.readNBytes(LONGEST_LIST);
            }
            count++;
        }
        return count == 1 ? found : new byte[0];
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
