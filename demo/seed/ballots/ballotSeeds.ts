import type { BallotSeed } from './ballotSeed';
import { BRIDGE_NAME } from './bridgeName';
import { CAR_PARK } from './carPark';
import { DRAFT_RULES } from './draftRules';
import { NIGHT_MARKET } from './nightMarket';
import { ONE_STOP_DESK } from './oneStopDesk';

export const BALLOT_SEEDS: readonly BallotSeed[] = [
  BRIDGE_NAME,
  NIGHT_MARKET,
  ONE_STOP_DESK,
  DRAFT_RULES,
  CAR_PARK,
];
