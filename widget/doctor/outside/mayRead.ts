/** Whether an answer lets pages of this origin read it. */
export function mayRead(headers: Headers, origin: string): boolean {
  const allowed = headers.get('access-control-allow-origin')?.trim();
  return allowed === '*' || allowed === origin;
}
