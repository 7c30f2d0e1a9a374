package vn.dondoc.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/**
 * Whether a content is what its name says. Tika's core knows the first bytes of every format, but takes a name's word for what
 * is inside an archive; its module that looks inside brings the whole of Apache POI along, therefore {@link OfficeArchive}.
 */
@Component
class ContentCheck {

    /** What the first bytes of DOCX, XLSX and ODT look like to Tika's core. */
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/vnd.oasis.opendocument.text",
            FileType.DOCX.mediaType(),
            FileType.XLSX.mediaType());

    private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice", "application/x-ole-storage");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @throws Problem saying what is wrong with the name or the content */
    CheckedFile check(String givenName, Spool content) throws IOException {
        FileName name = FileName.of(givenName);
        if (content.size() == 0) {
            throw refused("Tệp rỗng (0 byte); hãy kiểm tra rồi tải lại.");
        }
        String found = firstBytes(content);
        FileType type = name.type();
        if (type.isArchive() && OLD_OFFICE.contains(found)) {
            throw refused("Tệp đặt mật khẩu hoặc theo định dạng cũ (.doc, .xls); hãy lưu lại thành .%s không mật khẩu."
                    .formatted(type.name().toLowerCase(Locale.ROOT)));
        }
        if (type.isArchive() ? !ARCHIVES.contains(found) : !type.mediaType().equals(found)) {
            throw anotherKind(type);
        }
        if (type.isArchive()) {
            OfficeArchive.check(type, content.channel());
        }
        return new CheckedFile(name, content);
    }

    private String firstBytes(Spool content) throws IOException {
        try (InputStream bytes = new BufferedInputStream(content.stream(), types.getMinLength())) {
            MediaType found = types.detect(bytes, new Metadata());
            return found.getBaseType().toString();
        }
    }

    static Problem anotherKind(FileType type) {
        return refused("Nội dung tệp không phải là %s như phần mở rộng của tên; hãy lưu lại đúng định dạng rồi tải lên."
                .formatted(type));
    }

    static Problem refused(String message) {
        return Problem.refused("file", message);
    }
}
