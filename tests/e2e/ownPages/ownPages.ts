import { builderPages } from './builderPages';
import { deskPages } from './deskPages';
import type { OwnPage, Places } from './ownPage';
import { plainPages } from './plainPages';
import { portalPages } from './portalPages';

/** Every page that the project serves beside the widget, in the states that look different. */
export const ownPages = (places: Places): readonly OwnPage[] => [
  ...plainPages(places),
  ...deskPages(places),
  ...builderPages(places),
  ...portalPages(places),
];
