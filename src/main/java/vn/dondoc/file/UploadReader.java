package vn.dondoc.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/**
 * Reads the files of a request as they come. The container's own reading of {@code multipart/form-data} would begin before rights
 * are checked and would refuse a whole request because of one file.
 */
@Component
class UploadReader {

    private static final Logger log = LoggerFactory.getLogger(UploadReader.class);

    /** Room for a name of 200 signs, each of three bytes. */
    private static final int LONGEST_HEADER = 4096;

    private final FileLimits limits;

    UploadReader(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * @return all files, to be closed
     * @throws Problem if the client breaks off, or sends more than a request may have; nothing is left then
     */
    Upload read(HttpServletRequest request) {
        Upload upload = new Upload();
        try {
            FileItemIterator parts = parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    add(upload, part);
                }
            }
            return upload;
        } catch (FileUploadException | IOException brokenOff) {
            upload.close();
            throw brokenOff(brokenOff);
        } catch (RuntimeException refused) {
            upload.close();
            throw refused;
        }
    }

    private FileItemIterator parts(HttpServletRequest request) throws FileUploadException, IOException {
        FileUpload reader = new FileUpload();
        reader.setSizeMax(limits.request());
        reader.setPartHeaderSizeMax(LONGEST_HEADER);
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        return reader.getItemIterator(new RequestBody(request));
    }

    private void add(Upload upload, FileItemStream part) throws IOException {
        if (upload.items().size() == FileLimits.MOST_FILES) {
            throw Problem.refused("file", "Mỗi lần gửi tối đa %d tệp.".formatted(FileLimits.MOST_FILES));
        }
        upload.add(new Upload.Item(name(part), content(part)));
    }

    private Spool content(FileItemStream part) throws IOException {
        try {
            return Spool.of(part.openStream(), limits.file());
        } catch (Spool.TooLargeException tooLarge) {
            return null;
        }
    }

    /** The library refuses a NUL by itself; our own check says it in words. */
    private static String name(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException withNul) {
            return withNul.getName();
        }
    }

    static RuntimeException brokenOff(Exception cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof FileUploadBase.SizeLimitExceededException) {
                return new UploadTooLargeException("Tổng dung lượng các tệp gửi một lần quá lớn; hãy tải từng tệp.");
            }
        }
        log.debug("An upload did not come to its end", cause);
        return Problem.refused("file", "Việc tải lên bị đứt giữa chừng, chưa có gì được lưu; hãy tải lại.");
    }
}
