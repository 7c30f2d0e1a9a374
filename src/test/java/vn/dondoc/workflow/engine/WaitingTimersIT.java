package vn.dondoc.workflow.engine;

import vn.dondoc.SystemTest;

/** On H2. */
@SystemTest
class WaitingTimersIT extends WaitingTimersContract {}
