import type { Counting } from '../../consultations/counting';
import type { Files } from '../../consultations/files';
import type { Publishing } from '../../consultations/publishing';
import type { Mac } from '../../digest';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import type { WidgetFiles } from '../../widgetFiles/widgetFile';

/** What the pages on consultations need from outside. */
export interface ConsultationOptions {
  readonly store: Store;
  readonly portals: Portals;
  readonly mac: Mac;
  readonly counting: Counting;
  readonly publishing: Publishing;
  readonly files: Files;
  /** For the preview. */
  readonly widget: WidgetFiles;
  readonly now: () => number;
  readonly log: (line: string) => void;
}
