package vn.dondoc.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of every kind that may be uploaded, and of some that may not. */
public final class SmallFiles {

    public static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private SmallFiles() {}

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param text makes files differ */
    public static byte[] pdf(String text) {
        return text(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%"
                        + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] image(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx() {
        return zip(ooxml(WORD, "word/document.xml"));
    }

    public static byte[] xlsx() {
        return zip(ooxml(EXCEL, "xl/workbook.xml"));
    }

    /** The parts of an office document whose main part is of that type. */
    public static Map<String, byte[]> ooxml(String mainType, String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text(
                        """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
                ContentType="application/xml"/><Override PartName="/%s" ContentType="%s"/></Types>"""
                                .formatted(mainPart, mainType)));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put(mainPart, text("<w:document xmlns:w=\"w\"/>"));
        return parts;
    }

    public static byte[] odt() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry type = new ZipEntry("mimetype");
            byte[] content = text(ODT);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            type.setMethod(ZipEntry.STORED);
            type.setSize(content.length);
            type.setCrc(checksum.getValue());
            zip.putNextEntry(type);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office:document-content xmlns:office=\"o\"/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An archive with one more part of that many zeros. */
    public static byte[] bomb(Map<String, byte[]> parts, long zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.xml"));
            byte[] block = new byte[1 << 20];
            for (long written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
