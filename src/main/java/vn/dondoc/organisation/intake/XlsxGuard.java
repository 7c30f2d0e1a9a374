package vn.dondoc.organisation.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is opened: the reader holds shared texts and a row's cells in memory, so a small file
 * that unfolds into gigabytes or names a cell in column 300,000,000 would take the whole server with it.
 */
final class XlsxGuard {

    private static final int MAX_ENTRIES = 500;
    private static final long MAX_UNFOLDED = 40L * 1024 * 1024;

    /** The last column that a spreadsheet has is XFD. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private static final XMLInputFactory XML = factory();

    private XlsxGuard() {}

    /** Reads the archive as the reader will: by its directory, so that nothing is hidden from one of the two. */
    static void check(byte[] bytes) throws IOException {
        AtomicLong unfolded = new AtomicLong();
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    throw ImportFile.refused("Tệp Excel có quá nhiều thành phần.");
                }
                try (InputStream content = new Bounded(archive.getInputStream(entry), unfolded)) {
                    if (isSheet(entry.getName())) {
                        checkSheet(content);
                    } else {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    private static boolean isSheet(String entry) {
        return entry.toLowerCase(Locale.ROOT).contains("worksheets/") && entry.endsWith(".xml");
    }

    private static void checkSheet(InputStream sheet) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw ImportFile.refused("Tệp Excel có nội dung không được phép.");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    checkAddress(xml.getAttributeValue(null, "r"));
                }
            }
        } catch (XMLStreamException unreadable) {
            if (unreadable.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(unreadable);
        }
    }

    private static void checkAddress(String address) {
        if (address != null && address.chars().filter(Character::isLetter).count() > MAX_COLUMN_LETTERS) {
            throw ImportFile.refused("Tệp Excel có hơn %d cột.".formatted(ImportFile.MAX_COLUMNS));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what all entries together unfold to. */
    private static final class Bounded extends FilterInputStream {

        private final AtomicLong unfolded;

        Bounded(InputStream entry, AtomicLong unfolded) {
            super(entry);
            this.unfolded = unfolded;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int octets) {
            if (unfolded.addAndGet(octets) > MAX_UNFOLDED) {
                throw ImportFile.refused(
                        "Tệp Excel quá lớn khi mở ra; hãy xóa các dòng trống đã định dạng hoặc lưu thành CSV.");
            }
        }
    }
}
