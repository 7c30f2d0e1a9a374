package vn.dondoc.file;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may come at once. */
@Component
class FileLimits {

    static final int MOST_FILES = 20;

    private final long file;
    private final long request;

    /**
     * @param file the largest file
     * @param request the largest request: as much lies beside the database until all of it has come
     */
    FileLimits(
            @Value("${dondoc.file.max-size}") DataSize file,
            @Value("${dondoc.file.max-request-size}") DataSize request) {
        this.file = file.toBytes();
        this.request = request.toBytes();
    }

    long file() {
        return file;
    }

    long request() {
        return request;
    }

    String tooLarge() {
        return "Tệp quá lớn; mỗi tệp tối đa %s.".formatted(SizeText.of(file));
    }
}
