package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.dondoc.problem.Problem;

/**
 * Looks into a DOCX, XLSX or ODT: whether it is one, whether it carries macros, and whether it unfolds into more than it may. Read
 * by its directory, as the programs do that will open it.
 */
final class OfficeArchive {

    /** What all parts together may unfold to. Parts that say more are refused unread, those that say less than is true while read. */
    static final long MOST_UNFOLDED = 400L * 1024 * 1024;

    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);
    private static final Pattern MACRO_PART =
            Pattern.compile(".*vbaproject[^/]*\\.bin|.*/macrosheets/.*|basic/.*|scripts/.*", Pattern.CASE_INSENSITIVE);

    private OfficeArchive() {}

    /** @throws Problem saying what is wrong with it */
    static void check(FileType type, SeekableByteChannel content) {
        try {
            if (!ArchiveEnd.isSane(content)) {
                throw broken();
            }
            // Not closed: the channel is the upload's, and the reader holds nothing else.
            ZipFile archive = ZipFile.builder().setSeekableByteChannel(content).get();
            List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
            checkDirectory(entries);
            for (ZipArchiveEntry entry : entries) {
                unfold(archive, entry);
            }
            ArchiveKind.check(type, archive);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw broken();
        }
    }

    private static void checkDirectory(List<ZipArchiveEntry> entries) {
        long unfolded = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (MACRO_PART.matcher(name).matches()) {
                throw macros();
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw refused("Tệp đặt mật khẩu; hãy lưu lại không mật khẩu rồi tải lên.");
            }
            if (leavesItsPlace(name) || !METHODS.contains(entry.getMethod())) {
                throw broken();
            }
            unfolded += entry.getSize();
            if (unfolded > MOST_UNFOLDED) {
                throw refused("Tệp phình ra quá lớn khi mở (hơn %s); hệ thống không nhận."
                        .formatted(SizeText.of(MOST_UNFOLDED)));
            }
        }
    }

    private static boolean leavesItsPlace(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..");
    }

    private static void unfold(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unfolded = 0;
        try (InputStream part = archive.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                unfolded += read;
                if (unfolded > entry.getSize()) {
                    throw broken();
                }
            }
        }
    }

    static Problem macros() {
        return refused("Tệp có macro hoặc mã lệnh; hãy lưu lại dạng không có macro rồi tải lên.");
    }

    private static Problem broken() {
        return refused("Tệp hỏng hoặc có cấu trúc bất thường; hãy mở tệp, lưu lại rồi tải lên.");
    }

    private static Problem refused(String message) {
        return ContentCheck.refused(message);
    }
}
