/** What came from the addresses of the widget's own files. */
export type LoaderFinding =
  | { readonly code: 'loader-unreachable'; readonly level: 'wrong'; readonly url: string }
  | {
      readonly code: 'loader-missing';
      readonly level: 'wrong';
      readonly url: string;
      readonly status: number;
    }
  /** An https page loads no script over http. */
  | { readonly code: 'loader-http'; readonly level: 'wrong'; readonly url: string }
  /** Not a JavaScript type; with `nosniff`, or as a module, browsers do not run it. */
  | {
      readonly code: 'loader-type';
      readonly level: 'wrong' | 'note';
      readonly url: string;
      readonly type: string;
    }
  /** The tag says `crossorigin`, so the file has to say who may read it. */
  | { readonly code: 'loader-cors'; readonly level: 'wrong'; readonly url: string }
  /** The tag's hash is another release's: the list beside the file has the one to paste. */
  | {
      readonly code: 'loader-hash-old';
      readonly level: 'wrong';
      readonly integrity: string;
      readonly paste: string;
    }
  /** The file is not the one that the list beside it describes: something on the way changes it. */
  | { readonly code: 'loader-changed'; readonly level: 'wrong'; readonly url: string }
  /** The hashes differ and nothing says which is right. */
  | { readonly code: 'loader-hash-unknown'; readonly level: 'wrong'; readonly url: string }
  | { readonly code: 'loader-good'; readonly level: 'good' }
  /** One of the files beside the loader, which it adds to the page. */
  | { readonly code: 'file-missing'; readonly level: 'wrong'; readonly url: string; readonly status: number }
  /** Not the bytes that the loader has the hash of. */
  | { readonly code: 'file-changed'; readonly level: 'wrong'; readonly url: string }
  /** It does not say that other pages may read it. */
  | { readonly code: 'file-cors'; readonly level: 'wrong'; readonly url: string }
  /** One of the files that open after the first press did not come. */
  | { readonly code: 'file-blocked'; readonly level: 'wrong'; readonly file: string }
  /** The doctor's own file did not come, or is not part of this form of the widget. */
  | { readonly code: 'not-looked'; readonly level: 'wrong' }
  | { readonly code: 'files-good'; readonly level: 'good' };
