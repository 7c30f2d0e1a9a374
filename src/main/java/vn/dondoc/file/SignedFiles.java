package vn.dondoc.file;

import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a signature covers besides the text. */
@Service
public class SignedFiles {

    private final StoredFiles files;

    SignedFiles(StoredFiles files) {
        this.files = files;
    }

    /**
     * The files that count at this moment, one a line with id, checksum and name, in the order of their ids; to be put behind the
     * signed text. Empty without files: a text that was signed before there were files keeps its checksum. The caller holds the
     * subject's lock.
     */
    public String text(String kind, long subjectId) {
        return files.of(kind, subjectId).stream()
                .filter(StoredFile::latest)
                .map(file -> "\n%d %s %s".formatted(file.id(), file.sha256(), file.name()))
                .collect(Collectors.joining());
    }
}
