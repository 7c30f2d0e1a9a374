package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the content of files lies. Another place than our own tables is another bean of this. */
interface FileStorage {

    /**
     * Reads the content to its end, piece by piece, in a transaction of its own: all of it is stored, or nothing.
     *
     * @return the key under which it is found again, at most 64 characters; whoever does not keep it removes the content
     */
    String store(InputStream content) throws IOException;

    /** Writes the content out piece by piece; nothing of the database is held while the receiver is slow. */
    void writeTo(String key, OutputStream target) throws IOException;

    void remove(String key);
}
