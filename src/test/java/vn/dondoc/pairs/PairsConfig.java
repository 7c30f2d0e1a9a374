package vn.dondoc.pairs;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import vn.dondoc.standin.GrantedRights;

/** What a test of pairs of runtime changes needs. */
@TestConfiguration
@Import({StartStates.class, RuntimeChanges.class, EngineAgreement.class, WaitingPlaces.class, GrantedRights.class})
public class PairsConfig {}
