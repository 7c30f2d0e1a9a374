package vn.dondoc.workflow.engine;

import vn.dondoc.PostgresSystemTest;

/** The same on PostgreSQL. */
@PostgresSystemTest
class WaitingTimersPostgresIT extends WaitingTimersContract {}
