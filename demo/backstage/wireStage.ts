import type { Seen, Trouble } from './arrival';
import type { Door, Stage } from './stage';

/**
 * The wire of `npm start`, asked over HTTP.
 * @param control its address
 * @throws where it does not answer
 */
export async function wireStage(control: string): Promise<Stage> {
  const told = async (query: string, method: 'GET' | 'POST') => {
    const reply = await fetch(control + query, { method, cache: 'no-store' });
    if (!reply.ok) throw new Error(`${control} answered ${reply.status}`);
    return (await reply.json()) as Seen & { readonly desk: Door };
  };
  let { desk } = await told('', 'GET');
  return {
    async look() {
      const seen = await told('', 'GET');
      desk = seen.desk;
      return seen;
    },
    become: (trouble: Trouble) => told(`?trouble=${trouble}`, 'POST'),
    officer: { kind: 'desk', door: () => desk },
  };
}
