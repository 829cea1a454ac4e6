import { speak } from './announce';
import { Icon } from './Icon';

/** What becomes of a form while there is no network: words, spoken when it goes, and waves crossed out. */
export const OfflineNote = ({ children }: { readonly children: string }) => (
  <p class="note" ref={speak}>
    <Icon>
      <path d="M3 3l18 18M3 10q9-7 18 0M7 15q5-4 10 0M12 20h.01" />
    </Icon>{' '}
    {children}
  </p>
);
