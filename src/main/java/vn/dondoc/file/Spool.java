package vn.dondoc.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.dondoc.problem.Problem;

/**
 * An upload on its way: in a file of bounded size beside the database, because a slow client may take minutes and must hold no
 * connection meanwhile. The file is gone with {@link #close}; where the system allows, it has no name from the beginning, so that
 * not even a killed process leaves it behind.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private long size;
    private String sha256;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws TooLargeException if there is more than that
     * @throws Problem if the client breaks off
     */
    static Spool of(InputStream content, long mostBytes) {
        try {
            Path file = Files.createTempFile("dondoc-upload-", ".tmp");
            Spool spool = new Spool(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
            try {
                spool.fill(content, mostBytes);
                return spool;
            } catch (RuntimeException | IOException failed) {
                spool.close();
                throw failed;
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private void fill(InputStream content, long mostBytes) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] buffer = new byte[BUFFER];
        for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
            size += read;
            if (size > mostBytes) {
                throw new TooLargeException();
            }
            digest.update(buffer, 0, read);
            ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException brokenOff) {
            throw UploadReader.brokenOff(brokenOff);
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** From the beginning; closing the stream leaves the spool as it is. */
    InputStream stream() throws IOException {
        return new FilterInputStream(Channels.newInputStream(channel.position(0))) {
            @Override
            public void close() {
                // The channel belongs to the spool.
            }
        };
    }

    SeekableByteChannel channel() throws IOException {
        return channel.position(0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** There is more than a file may have. */
    static final class TooLargeException extends RuntimeException {}
}
