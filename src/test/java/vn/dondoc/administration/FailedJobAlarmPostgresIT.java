package vn.dondoc.administration;

import vn.dondoc.PostgresSystemTest;

/** On PostgreSQL. */
@PostgresSystemTest
class FailedJobAlarmPostgresIT extends FailedJobAlarmCases {}
