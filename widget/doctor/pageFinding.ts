/** What the page and the browser around the tag tell. */
export type PageFinding =
  /** Over http there are neither photos nor contact details. */
  | { readonly code: 'page-http'; readonly level: 'note' }
  /** No `a[data-gop-y]`: nothing leads on where the script does not run. */
  | { readonly code: 'link-missing'; readonly level: 'note'; readonly paste: string }
  | { readonly code: 'link-dead'; readonly level: 'wrong'; readonly url: string; readonly status: number }
  | { readonly code: 'link-unreachable'; readonly level: 'wrong'; readonly url: string }
  | { readonly code: 'link-good'; readonly level: 'good' }
  /** A page that has the widget is shown in a frame of this one, which has no tag. */
  | { readonly code: 'page-framed'; readonly level: 'note'; readonly url: string }
  /** The page in the frame does not list this one's origin among those that may show it. */
  | {
      readonly code: 'frame-refused';
      readonly level: 'wrong';
      readonly url: string;
      readonly origin: string;
    }
  /** IndexedDB is denied: what is written lasts only as long as the page is open. */
  | { readonly code: 'storage-blocked'; readonly level: 'note' }
  | { readonly code: 'storage-good'; readonly level: 'good' };
