// Before any test: what the bots of the tests know is trained into the cache, once for all workers and processes.
export async function setup(): Promise<void> {
  await import('./bot.ts');
  await import('./bicycles.ts');
}
