// Slack as a place in the network.
import type { Remote } from '../../runtime/network-words.ts';

export const SLACK: Remote = { name: 'Slack', variable: 'SLACK_API_URL', statusPage: 'https://slack-status.com' };
