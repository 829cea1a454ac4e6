import { groupCode } from '#protocol/code';

/** A receipt code in groups, for eyes; for ears symbol by symbol, since as one word it would be gibberish. */
export function Code({ code }: { readonly code: string }) {
  return (
    <>
      <strong class="code" aria-hidden="true">
        {groupCode(code)}
      </strong>
      <span class="hidden">: {code.split('').join(' ')}</span>
    </>
  );
}
