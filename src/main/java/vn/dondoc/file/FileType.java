package vn.dondoc.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be uploaded. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it is an archive of parts, whose kind only its inside tells. */
    boolean isArchive() {
        return this == DOCX || this == XLSX || this == ODT;
    }

    /** @param ending without the dot, in any case */
    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).toList();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
