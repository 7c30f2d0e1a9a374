package vn.dondoc.notification;

/** Something was put into the outbox that may go out as soon as this transaction is committed. */
record OutboxFilled() {}
