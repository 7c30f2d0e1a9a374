package vn.dondoc.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The last record of a zip archive, looked at before anything reads the directory: a reader holds the whole directory in memory,
 * and a small file can claim one of a million entries.
 */
final class ArchiveEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_DIRECTORY = 1024 * 1024;

    private ArchiveEnd() {}

    /** Whether the directory is small, and lies exactly before the end, where no reader can find another one. */
    static boolean isSane(SeekableByteChannel archive) throws IOException {
        int tail = (int) Math.min(archive.size(), LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = ByteBuffer.allocate(tail).order(ByteOrder.LITTLE_ENDIAN);
        archive.position(archive.size() - tail);
        while (bytes.hasRemaining() && archive.read(bytes) >= 0) {
            // Reads on: one call may bring a part only.
        }
        for (int at = tail - LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == SIGNATURE) {
                return isSane(bytes, at, archive.size() - tail + at);
            }
        }
        return false;
    }

    private static boolean isSane(ByteBuffer bytes, int at, long endsAt) {
        int entries = Short.toUnsignedInt(bytes.getShort(at + 10));
        long length = Integer.toUnsignedLong(bytes.getInt(at + 12));
        long start = Integer.toUnsignedLong(bytes.getInt(at + 16));
        return entries > 0 && entries <= MOST_ENTRIES && length <= LONGEST_DIRECTORY && start + length == endsAt;
    }
}
