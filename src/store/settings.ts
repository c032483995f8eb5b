// What those who manage a server have set for it, or for one of its channels.
import type { SettingPlace } from '../runtime/store.ts';
import type { Database } from './database.ts';

/** @returns of the whole server and of each of its channels, by the channel */
export async function settingsOf(
  { tables }: Database,
  { platform, server }: Omit<SettingPlace, 'channel'>,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tables
    .selectFrom('setting')
    .select(['channel', 'chosen'])
    .where('platform', '=', platform)
    .where('server', '=', server)
    .execute();
  return new Map(rows.map(({ channel, chosen }) => [channel, JSON.parse(chosen)]));
}

/** @param chosen undefined takes back what was set there */
export async function putSetting(
  { tables }: Database,
  { platform, server, channel }: SettingPlace,
  chosen: object | undefined,
  at: number,
): Promise<void> {
  if (chosen === undefined) {
    await tables
      .deleteFrom('setting')
      .where('platform', '=', platform)
      .where('server', '=', server)
      .where('channel', '=', channel)
      .execute();
    return;
  }
  const text = JSON.stringify(chosen);
  await tables
    .insertInto('setting')
    .values({ platform, server, channel, chosen: text, at })
    .onConflict((conflict) => conflict.columns(['platform', 'server', 'channel']).doUpdateSet({ chosen: text, at }))
    .execute();
}
