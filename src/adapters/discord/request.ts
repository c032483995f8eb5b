// How discord.js makes its requests: as it does, but patient where Discord says "too many" without saying for how long.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Seconds. Without the header discord.js repeats such a request at once, again and again, which Discord punishes with a ban. */
const PATIENCE = '1';

type MakeRequest = RESTOptions['makeRequest'];

export const makeRequest: MakeRequest = async (url, options) => {
  const response = await DefaultRestOptions.makeRequest(url, options);
  if (response.status === 429 && !response.headers.has('retry-after')) response.headers.set('retry-after', PATIENCE);
  return response;
};
