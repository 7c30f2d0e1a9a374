package vn.dondoc.file;

/** More came than may come; answered with status 413. */
final class UploadTooLargeException extends RuntimeException {

    UploadTooLargeException(String message) {
        super(message);
    }
}
