// Discord as a place in the network.
import type { Remote } from '../../runtime/network-words.ts';

export const DISCORD: Remote = {
  name: 'Discord',
  variable: 'DISCORD_API_URL',
  statusPage: 'https://discordstatus.com',
};
