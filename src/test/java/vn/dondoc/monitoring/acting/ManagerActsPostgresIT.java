package vn.dondoc.monitoring.acting;

import vn.dondoc.PostgresSystemTest;

/** On PostgreSQL. */
@PostgresSystemTest
class ManagerActsPostgresIT extends ManagerActsCases {}
