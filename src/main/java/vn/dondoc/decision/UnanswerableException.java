package vn.dondoc.decision;

/** A table cannot answer a question. The message is Vietnamese and does not name the facts. */
class UnanswerableException extends RuntimeException {

    UnanswerableException(String message) {
        super(message);
    }
}
