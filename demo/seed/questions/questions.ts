import { ENVIRONMENT } from './environment';
import { HEALTH } from './health';
import { LAND } from './land';
import { PAPERS } from './papers';
import { PUBLISHED } from './published';
import { ROADS } from './roads';
import { SCHOOLS } from './schools';
import type { SeedQuestion } from './seedQuestion';
import { UNSURE } from './unsure';

export const QUESTIONS: readonly SeedQuestion[] = [
  ...ROADS,
  ...ENVIRONMENT,
  ...PAPERS,
  ...SCHOOLS,
  ...HEALTH,
  ...LAND,
  ...PUBLISHED,
  ...UNSURE,
];
