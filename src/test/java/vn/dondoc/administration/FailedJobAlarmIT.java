package vn.dondoc.administration;

import vn.dondoc.SystemTest;

/** On H2. */
@SystemTest
class FailedJobAlarmIT extends FailedJobAlarmCases {}
